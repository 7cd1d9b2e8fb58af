// Publishing: the file becomes an immutable revision, and its plan is copied into operating
// records, which staff change from then on. A later revision never overwrites them.
#pragma once

#include "services/actor.h"
#include "services/context.h"

namespace musubi::services {

struct PublishCommand {
  std::string definition_text;  // the canonical text of the programme's files
  std::string content_hash;     // of this text
  std::shared_ptr<const programme::ProgrammeDefinition> definition;
  Actor actor;
};

enum class Published { now, already };

// Publishing the same content again changes nothing. Refused: `revision_is_published` with other
// content, `revision_is_older` than the newest.
[[nodiscard]] Result<Published> publish_programme(const Context& context,
                                                  const PublishCommand& command, Instant now);

}  // namespace musubi::services
