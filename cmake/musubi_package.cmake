# The Debian package: `cmake --build --preset release --target package`, after web/dist was built.
# All destinations are relative to "/", so that an installation without a package's staging folder
# can never write into /etc.
# It packs what is built, and does not build the tests for that.
set(CMAKE_SKIP_PACKAGE_ALL_DEPENDENCY ON)
install(TARGETS musubi RUNTIME DESTINATION usr/bin)
install(DIRECTORY programmes migrations DESTINATION usr/share/musubi)
install(DIRECTORY web/dist DESTINATION usr/share/musubi/web)
install(DIRECTORY docs/operations DESTINATION usr/share/doc/musubi)
install(FILES README.md README.ja.md CHANGELOG.md DESTINATION usr/share/doc/musubi)
install(FILES deploy/debian/musubi.service DESTINATION usr/lib/systemd/system)
install(FILES deploy/debian/musubi.conf DESTINATION etc/musubi)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME musubi)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Musubi <musubi@example.jp>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "platform for publicly commissioned medical training in Japan")
set(CPACK_PACKAGE_DESCRIPTION "From a ministry's notice to the certificate: calls, applications,
selection, documents and mails of trainings, with a server, its web pages and the programmes.")
set(CPACK_PACKAGING_INSTALL_PREFIX "/")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What the program starts or draws with, and what its scripts need.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, bubblewrap, poppler-utils, poppler-data,
 libgdk-pixbuf2.0-bin, fonts-noto-cjk, fonts-ipaexfont, fonts-noto-color-emoji")
string(REPLACE "\n" "" CPACK_DEBIAN_PACKAGE_DEPENDS "${CPACK_DEBIAN_PACKAGE_DEPENDS}")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${CMAKE_SOURCE_DIR}/deploy/debian/postinst
  ${CMAKE_SOURCE_DIR}/deploy/debian/prerm
  ${CMAKE_SOURCE_DIR}/deploy/debian/postrm
  ${CMAKE_SOURCE_DIR}/deploy/debian/conffiles)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
include(CPack)
