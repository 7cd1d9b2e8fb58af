// The names that programme files give to their parts; each is unique within its programme.
#pragma once

#include "base/id.h"

namespace musubi {

using ProgrammeId = Id<struct ProgrammeTag>;
using CourseId = Id<struct CourseTag>;      // a course, or a group of courses
using SessionId = Id<struct SessionTag>;    // one date and venue of a course
using RuleId = Id<struct RuleTag>;          // E1, F2, … as findings and overrides cite it
using FieldId = Id<struct FieldTag>;        // a question of the form
using DocumentId = Id<struct DocumentTag>;  // a slot of the document matrix
using ItemId = Id<struct ItemTag>;          // an item of the practicum
using FactId = Id<struct FactTag>;          // something that staff record with evidence
using PurposeId = Id<struct PurposeTag>;    // a purpose for which personal data is held
using DeadlineId = Id<struct DeadlineTag>;
using TestId = Id<struct TestTag>;
using SurveyId = Id<struct SurveyTag>;
using GuideQuestionId = Id<struct GuideQuestionTag>;
using CertificateId = Id<struct CertificateTag>;

}  // namespace musubi
