#pragma once

#include <QString>
#include <QStringList>

namespace gatehouse {

/// What a text is compared by wherever case and width make no difference: names that must not
/// stand side by side, and everything that is looked for. NFKC, case folded: ＳＭＳ, ｓｍｓ and sms
/// are one, ６．２．１ is 6.2.1.
QString folded(const QString &text);
inline bool foldTheSame(const QString &one, const QString &other)
{
    return folded(one) == folded(other);
}

/// The words a person typed into a filter, folded.
QStringList foldedWords(const QString &typed);
/// Whether a text holds a word of foldedWords() in one piece.
bool holdsFolded(const QString &text, const QString &foldedWord);

/// The same characters at their usual width, one for one, so that positions stay: for what is
/// shown with its hits marked.
QString atUsualWidth(QString text);

} // namespace gatehouse
