#pragma once

#include "models/libraries/guidance.h"

#include <QWidget>

class QLabel;

namespace gatehouse {

class RefreshWhenSeen;

/// How a requirement is verified: each of its methods with what to do, what proves it and how it
/// typically fails. Laid out when somebody looks at it, so that a folded one costs nothing.
class GuidanceSection final : public QWidget
{
    Q_OBJECT
public:
    explicit GuidanceSection(QWidget *parent = nullptr);
    /// Headings in the program's language, texts in `language`. False where the library has no
    /// guidance for it: nothing is shown then.
    bool showGuidance(const QString &libraryKey, const Requirement &requirement, Language language);

private:
    struct Part {
        QLabel *heading;
        QLabel *text;
    };

    void layOut();
    void say(std::size_t part, const QString &heading, const QString &text);

    RefreshWhenSeen *m_refresh;
    const RequirementGuidance *m_guidance = nullptr;
    std::vector<Method> m_methods;
    Language m_language = Language::Chinese;
    std::vector<Part> m_parts;
};

} // namespace gatehouse
