#include "http/api/document_refusals.h"

#include <array>

namespace musubi::http {

static constexpr std::array refusals_of_documents{
    RefusalWords{"application_full",
                 "この申込みの書類の合計が100 MBを超えます。不要な書類を削除してから提出して"
                 "ください。",
                 "The files of this application would be more than 100 MB together. Delete one "
                 "that is not needed, then hand this one in."},
    RefusalWords{"disk_full",
                 "サーバーの空き容量が足りず、書類を保存できませんでした。時間をおいて、もう一度"
                 "提出してください。",
                 "The server has no space left, so the file was not kept. Hand it in again later."},
    RefusalWords{"document_accepted",
                 "この書類は確認が済んでいます。差し替えが必要なときは、事務局にご連絡ください。",
                 "This document has been accepted already. If it must be exchanged, ask the "
                 "office."},
    RefusalWords{"documents_closed",
                 "受講の可否が決まったか、申込みが取り下げられたため、書類は変更できません。",
                 "This application has been decided or withdrawn, so its documents stay as they "
                 "are."},
    RefusalWords{"file_begins_late",
                 "PDFの前に別のデータが付いています。PDFを保存し直して提出してください。",
                 "There are other bytes in front of the PDF. Save the PDF anew and hand that in."},
    RefusalWords{"file_empty", "ファイルが空（0バイト）です。別のファイルを選んでください。",
                 "The file is empty (0 bytes). Choose another."},
    RefusalWords{"file_holds_another",
                 "1つのファイルに別の種類のファイルが重なっています。保存し直すか、印刷して"
                 "スキャンしたPDFを提出してください。",
                 "There is a second file of another type inside this one. Save it anew, or hand in "
                 "a scan of the print."},
    RefusalWords{"file_incomplete",
                 "ファイルが途中で切れています。元のファイルを開けるか確かめ、保存し直して提出して"
                 "ください。",
                 "The file ends too early. See whether it opens, save it anew and hand that in."},
    RefusalWords{
        "file_is_archive",
        "圧縮ファイル（ZIPなど）は受け付けていません。中の書類を1つずつ、PDF・JPEG・PNG・"
        "TIFF・HEICで提出してください。",
        "Archives such as ZIP are not accepted. Hand in what is inside one by one, as PDF, "
        "JPEG, PNG, TIFF or HEIC."},
    RefusalWords{"file_is_office",
                 "文書作成ソフトのファイルは受け付けていません。PDFに書き出して（または印刷して"
                 "スキャンして）提出してください。",
                 "Files of office programs are not accepted. Export it as PDF and hand that in."},
    RefusalWords{"file_is_other_picture",
                 "この画像形式（GIF・WebP・BMPなど）は受け付けていません。JPEGかPNGに変換するか、"
                 "PDFで提出してください。",
                 "Pictures of this type (GIF, WebP, BMP …) are not accepted. Convert it to JPEG or "
                 "PNG, or hand in a PDF."},
    RefusalWords{"file_is_presentation",
                 "PowerPointのファイルは受け付けていません。PDFに書き出して提出してください。",
                 "PowerPoint files are not accepted. Export it as PDF and hand that in."},
    RefusalWords{"file_is_program",
                 "プログラムは受け付けていません。書類をPDF・JPEG・PNG・TIFF・HEICで提出して"
                 "ください。",
                 "Programs are not accepted. Hand in the paper as PDF, JPEG, PNG, TIFF or HEIC."},
    RefusalWords{"file_is_spreadsheet",
                 "Excelのファイルは受け付けていません。PDFに書き出して提出してください。",
                 "Excel files are not accepted. Export it as PDF and hand that in."},
    RefusalWords{"file_is_text",
                 "テキストファイルは受け付けていません。書類をPDFにするか、撮影した画像を提出して"
                 "ください。",
                 "Text files are not accepted. Hand in the paper as PDF, or a picture of it."},
    RefusalWords{"file_is_video",
                 "動画・音声は受け付けていません。書類を撮影した画像かPDFを提出してください。",
                 "Videos and sounds are not accepted. Hand in a picture of the paper, or a PDF."},
    RefusalWords{"file_is_web_page",
                 "ウェブページ・SVG・XMLは受け付けていません。PDFに書き出して提出してください。",
                 "Web pages, SVG and XML are not accepted. Export it as PDF and hand that in."},
    RefusalWords{"file_is_word",
                 "Wordのファイルは受け付けていません。PDFに書き出して提出してください。",
                 "Word files are not accepted. Export it as PDF and hand that in."},
    RefusalWords{"file_missing", "書類のファイルが見つかりません。事務局にご連絡ください。",
                 "The file of this document cannot be found. Tell the office."},
    RefusalWords{"file_not_written",
                 "書類を保存できませんでした。時間をおいて、もう一度提出してください。",
                 "The file could not be kept. Hand it in again later."},
    RefusalWords{
        "file_too_large",
        "ファイルが20 MBを超えています。解像度を下げてスキャンするか、分けて提出して"
        "ください。",
        "The file is larger than 20 MB. Scan it with less detail, or hand it in in parts."},
    RefusalWords{"file_type_unknown",
                 "ファイルの種類が分かりません。PDF・JPEG・PNG・TIFF・HEICのいずれかで提出して"
                 "ください。",
                 "The file is of an unknown type. Hand in a PDF, JPEG, PNG, TIFF or HEIC."},
    RefusalWords{"name_missing", "ファイル名がありません。名前を付けて提出してください。",
                 "The file has no name. Give it one and hand it in again."},
    RefusalWords{"name_too_long", "ファイル名が200文字を超えています。短くして提出してください。",
                 "The file's name is longer than 200 characters. Shorten it."},
    RefusalWords{"name_unreadable",
                 "ファイル名に表示できない文字が含まれています。名前を変えて提出してください。",
                 "The file's name holds characters that cannot be shown. Rename it."},
    RefusalWords{"no_such_document", "書類が見つかりません。一覧を読み込み直して選んでください。",
                 "There is no such document. Load the list again and choose one of it."},
    RefusalWords{
        "no_such_page",
        "そのページの画像はありません。画像は先頭の20ページまでで、全体はダウンロードして"
        "ご覧ください。",
        "There is no picture of that page. Only the first 20 pages are drawn; download the "
        "file to see all of it."},
    RefusalWords{"no_such_slot", "この申込みでは求められていない書類です。一覧から選んでください。",
                 "This application is not asked for such a paper. Choose one of its list."},
    RefusalWords{"preview_busy",
                 "プレビューの作成が混み合っています。数秒待って、もう一度開いてください。",
                 "Too many previews are being made. Try again in a few seconds."},
    RefusalWords{"preview_failed",
                 "このファイルのプレビューは作成できませんでした。ダウンロードして確かめて"
                 "ください。",
                 "No preview can be made of this file. Download it to look at it."},
    RefusalWords{
        "seal_broken",
        "書類を復号できません。ファイルが変わっているか、鍵が合っていません。事務局にご連絡"
        "ください。",
        "The document cannot be opened: it was changed, or the key is another one. Tell the "
        "office."},
    RefusalWords{
        "document_slot_full",
        "1つの書類欄に提出できるのは10件までです。不要なものを削除してから提出してください。",
        "A slot takes 10 files. Delete one that is not needed, then hand this one in."},
};

std::span<const RefusalWords> document_refusals() { return refusals_of_documents; }

}  // namespace musubi::http
