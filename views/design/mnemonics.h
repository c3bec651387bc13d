#pragma once

#include <QString>

namespace gatehouse {

/// A text as it is read aloud or listed: without the mark of the letter that Alt calls it by, nor
/// the letter itself where it stands in brackets behind the words, as it does in Chinese.
QString withoutMnemonic(QString text);

} // namespace gatehouse
