#pragma once

#include <QString>

namespace gatehouse {

/// What is wrong with how the command line or the environment is written, naming the place; empty
/// when nothing is. Bytes that are no UTF-8 would be stored as something else, and control
/// characters cannot be shown; line breaks and tabs may stand in long texts.
QString complaintAboutCharacters(int argc, char **argv);

} // namespace gatehouse
