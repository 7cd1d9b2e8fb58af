#include "http/api/document_codec.h"

#include <boost/json.hpp>

#include "domain/document/file_name.h"
#include "http/api/finding_codec.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

// Even if a browser showed the content, it would be a page without scripts, forms and origin.
static constexpr std::string_view sandbox_policy =
    "sandbox; default-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; object-src 'none'";

static std::string_view word_of(stores::DocumentReview review) {
  switch (review) {
    case stores::DocumentReview::unreviewed:
      return "unreviewed";
    case stores::DocumentReview::accepted:
      return "accepted";
    case stores::DocumentReview::returned:
      return "returned";
  }
  MUSUBI_ASSERT(false && "every review has a word");
  return {};
}

static object document_to_json(const stores::DocumentRecord& document) {
  object json{{"id", document.id.value},
              {"slot", document.slot.value},
              {"name", document.file_name},
              {"media_type", document.media_type},
              {"bytes", document.bytes},
              {"sha256", document.sha256},
              {"uploaded_at", document.uploaded_at.iso_jst()},
              {"review", word_of(document.review)}};
  if (document.pages) {
    json["pages"] = *document.pages;
  }
  if (!document.review_reason.empty()) {
    json["review_reason"] = document.review_reason;
  }
  return json;
}

static object slot_to_json(const services::DocumentSlotView& view,
                           const programme::ProgrammeDefinition& definition, Language language) {
  const form::DocumentSlot& slot = *view.slot.slot;
  array documents;
  for (const stores::DocumentRecord& document : view.documents) {
    documents.push_back(document_to_json(document));
  }
  object json{{"id", slot.id.value},
              {"number", slot.number},
              {"title", slot.title.in(language)},
              {"needed", view.slot.need == services::OwnedSlot::Need::needed},
              {"sensitive", slot.sensitivity == form::Sensitivity::sensitive},
              {"source", source_words(slot.source, definition, language)},
              {"documents", std::move(documents)}};
  if (slot.form_number) {
    json["form_number"] = *slot.form_number;
  }
  return json;
}

static object limits_to_json() {
  using document::MediaType;
  array types;
  for (const MediaType type :
       {MediaType::pdf, MediaType::jpeg, MediaType::png, MediaType::tiff, MediaType::heic}) {
    types.push_back(boost::json::string{document::name_of(type)});
  }
  return {{"bytes_of_file", document::file_bytes_max},
          {"bytes_of_application", document::application_bytes_max},
          {"files_of_slot", document::files_of_slot_max},
          {"media_types", std::move(types)}};
}

std::string to_json(const services::DocumentList& list, Language language) {
  array slots;
  for (const services::DocumentSlotView& view : list.slots) {
    slots.push_back(slot_to_json(view, *list.definition, language));
  }
  return boost::json::serialize(
      object{{"slots", std::move(slots)},
             {"limits", limits_to_json()},
             {"changeable", list.documents == services::Documents::open}});
}

std::string to_json(const stores::DocumentRecord& document) {
  return boost::json::serialize(document_to_json(document));
}

Response file_response(services::DocumentContent content) {
  Response response{Status::ok};
  const std::string name =
      document::saved_name(content.record.file_name, services::type_of(content.record));
  response.with_body(content.record.media_type, std::move(content.bytes));
  response.with_header("content-disposition", document::attachment_header(name));
  response.with_header("content-security-policy", sandbox_policy);
  return response;
}

Response picture_response(services::DrawnPage page) {
  Response response{Status::ok};
  response.with_body("image/png", std::move(page.png));
  response.with_header("x-document-pages", std::to_string(page.pages));
  response.with_header("content-security-policy", sandbox_policy);
  return response;
}

}  // namespace musubi::http
