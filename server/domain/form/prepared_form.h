// PreparedForm: the questions of one answerer, arranged once, so that the answers of many are read
// without copying the questions or searching for each of them.
#pragma once

#include <vector>

#include "domain/form/check.h"

namespace musubi::form {

class PreparedForm {
 public:
  // In the order of the form; they must outlive this.
  explicit PreparedForm(std::vector<const Field*> fields);

  // As read_answers in check.h.
  [[nodiscard]] ReadAnswers read(const RawAnswers& raw) const;
  // Whether the question is among them and shown, given the answers.
  [[nodiscard]] bool asks(const FieldId& id, const Answers& answers) const;

 private:
  struct Place {
    const Field* field;
    std::size_t position;  // in the form
  };

  std::vector<const Field*> m_fields;
  std::vector<Place> m_by_id;
};

}  // namespace musubi::form
