#include "views/assessments/guidancesection.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/refreshwhenseen.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

GuidanceSection::GuidanceSection(QWidget *parent)
    : QWidget(parent), m_refresh(new RefreshWhenSeen(this, [this] { layOut(); }))
{
    setObjectName(QStringLiteral("requirement-guidance"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
}

bool GuidanceSection::showGuidance(const QString &libraryKey, const Requirement &requirement,
                                   Language language)
{
    m_guidance = Guidance::builtIn().of(libraryKey, requirement);
    m_methods = requirement.methods;
    m_language = language;
    m_refresh->request();
    return m_guidance;
}

void GuidanceSection::layOut()
{
    std::size_t parts = 0;
    if (m_guidance) {
        for (const Method method : m_methods) {
            const auto how = m_guidance->verify.find(method);
            if (how != m_guidance->verify.end())
                say(parts++, label(method), how->second.in(m_language));
        }
        say(parts++, tr("What proves it"), m_guidance->evidence.in(m_language));
        say(parts++, tr("Typical failure"), m_guidance->failure.in(m_language));
    }
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        m_parts[part].heading->setVisible(part < parts);
        m_parts[part].text->setVisible(part < parts);
    }
}

void GuidanceSection::say(std::size_t part, const QString &heading, const QString &text)
{
    if (part == m_parts.size()) {
        m_parts.push_back({wrappedLabel("section"), wrappedLabel()});
        layout()->addWidget(m_parts.back().heading);
        layout()->addWidget(m_parts.back().text);
        m_parts.back().text->setContentsMargins(0, 0, 0, space::s);
    }
    m_parts[part].heading->setText(heading);
    m_parts[part].text->setText(text);
    m_parts[part].text->setAccessibleName(heading);
}

} // namespace gatehouse
