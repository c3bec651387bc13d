#pragma once

#include "models/base/result.h"

#include <QCoreApplication>

namespace gatehouse {

/// What a text must be like, and how a person calls the field. One rule for every name,
/// so that every form and the command line refuse the same things with the same sentences.
struct TextRule {
    Q_DECLARE_TR_FUNCTIONS(TextRule)
public:
    enum class Form {
        Line, ///< any characters but line breaks and other controls
        Code, ///< also no white space and no '@': it can be typed in a command
        Text, ///< lines and tabs, too; lines end as \n
    };

    /// What a new name of Form::Code must be like besides, where files are called by it and
    /// commands begin with it: what was given before the rule stays. Invalid with what does not go.
    static Result<void> checkForFiles(const QString &field, const QString &text);

    QString field; ///< translated, as a sentence's subject: "The name of the app"
    int shortest = 0;
    int longest = 300;
    Form form = Form::Line;

    /// The rule for what may go over many lines and be left out: a record, a reason, a note.
    static TextRule longText(QString field)
    {
        constexpr int enoughForABook = 1'000'000;
        return {std::move(field), 0, enoughForABook, Form::Text};
    }

    /// The text without white space around it; Invalid when it breaks the rule. Characters are
    /// counted as Unicode code points: 𠮷 is one.
    Result<QString> check(const QString &text) const;
};

} // namespace gatehouse
