#include "views/libraries/requirementview.h"

#include "models/base/listing.h"
#include "models/libraries/guidance.h"
#include "models/portfolio/profileflag.h"
#include "views/design/designtokens.h"
#include "views/design/toolbuttons.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>

namespace gatehouse {

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

Language other(Language language)
{
    return language == Language::Chinese ? Language::English : Language::Chinese;
}

QString heading(const QString &clause, const LocalizedText &title, Language language)
{
    const QString html = QStringLiteral("<p class=clause>%1</p><h1>%2</h1>")
                             .arg(escaped(clause), escaped(title.in(language)));
    // Where it stands in one language alone, it stands there once.
    return title.zh == title.en
        ? html
        : html + QStringLiteral("<p class=second>%1</p>").arg(escaped(title.in(other(language))));
}

QString section(const QString &title, const QString &body)
{
    return body.isEmpty() ? QString() : QStringLiteral("<h2>%1</h2>%2").arg(escaped(title), body);
}

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td class=name>%1</td><td>%2</td></tr>")
        .arg(escaped(name), escaped(value));
}

QString guidanceText(const RequirementGuidance &guidance, const std::vector<Method> &methods,
                     Language language)
{
    const auto part = [](const QString &name, const QString &text) {
        return QStringLiteral("<p class=part>%1</p><p class=how>%2</p>")
            .arg(escaped(name), escaped(text));
    };
    QString html;
    for (const Method method : methods) {
        if (const auto how = guidance.verify.find(method); how != guidance.verify.end())
            html += part(label(method), how->second.in(language));
    }
    html += part(RequirementView::tr("What proves it"), guidance.evidence.in(language));
    return html + part(RequirementView::tr("Typical failure"), guidance.failure.in(language));
}

QString evidenceList(const RequirementGroup &group, Language language)
{
    const QString text = group.evidence.in(language);
    if (text.isEmpty())
        return {};
    QString items;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        items += QStringLiteral("<li>%1</li>").arg(escaped(line));
    return QStringLiteral("<ul>%1</ul>").arg(items);
}

} // namespace

RequirementView::RequirementView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setLook(this, "flat");
    document()->setDocumentMargin(space::xl);
    connect(this, &QTextBrowser::anchorClicked, this, [this] {
        m_isFolded = !m_isFolded;
        const int read = verticalScrollBar()->value();
        show(m_html, m_howToVerify);
        verticalScrollBar()->setValue(read);
    });
}

void RequirementView::showRequirement(const Library &library, const Requirement &requirement,
                                      Language language)
{
    QString html = heading(requirement.citation(), requirement.title, language);
    html += QStringLiteral("<p class=statement>%1</p><p class=second>%2</p>")
                .arg(escaped(requirement.statement.in(language)),
                     escaped(requirement.statement.in(other(language))));

    QString facts = row(tr("Obligation"), label(requirement.obligation));
    facts += row(tr("Scope"), label(requirement.scope));
    facts += row(tr("Side"), label(requirement.side));
    facts += row(tr("Due at the gates of"), listed(requirement.phases));
    facts += row(tr("Methods"), listed(requirement.methods));
    facts +=
        row(tr("Platforms"),
            requirement.platforms.empty() ? tr("All platforms") : listed(requirement.platforms));
    facts +=
        row(tr("Applies when"),
            requirement.condition.isEmpty() ? tr("Always")
                                            : conditionInWords(requirement.condition).in(language));
    if (!requirement.references.isEmpty())
        facts += row(tr("Cites"), listed(requirement.references));
    facts += row(tr("Identifier"), requirement.key);
    html += QStringLiteral("<table cellspacing=0 cellpadding=3>%1</table>").arg(facts);

    QString notes;
    for (const LocalizedText &note : requirement.notes)
        notes += QStringLiteral("<p class=note>%1</p>").arg(escaped(note.in(language)));
    html += section(tr("How to read it"), notes);

    // The nearest group that names evidence speaks for what stands below it.
    for (const RequirementGroup *group = library.group(requirement.group); group;
         group = library.group(group->parent)) {
        if (const QString list = evidenceList(*group, language); !list.isEmpty()) {
            html += section(tr("Evidence an auditor would ask for"), list);
            break;
        }
    }
    const RequirementGuidance *guidance = Guidance::builtIn().of(library.key, requirement);
    show(html, guidance ? guidanceText(*guidance, requirement.methods, language) : QString());
}

void RequirementView::showGroup(const Library &library, const RequirementGroup &group,
                                Language language)
{
    QString html = heading(group.clause, group.title, language);
    QString items;
    for (const Requirement &requirement : library.requirements) {
        if (requirement.group == group.key)
            items +=
                QStringLiteral("<li>%1 %2</li>")
                    .arg(escaped(requirement.citation()), escaped(requirement.title.in(language)));
    }
    html += section(tr("Requirements"),
                    items.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(items));
    html += section(tr("Evidence an auditor would ask for"), evidenceList(group, language));
    show(html);
}

void RequirementView::showLibrary(const Library &library, Language language)
{
    QString html = heading(library.key, library.title, language);
    html += QStringLiteral("<p class=statement>%1</p>").arg(escaped(library.about.in(language)));
    QString facts = row(tr("Issued by"), library.issuer.in(language));
    facts += row(tr("Issued"), library.issuedOn.toString(Qt::ISODate));
    facts += row(tr("Effective"), library.effectiveOn.toString(Qt::ISODate));
    facts += row(tr("Version of this library"), library.version);
    facts += row(tr("Requirements"), QString::number(library.requirements.size()));
    facts +=
        row(tr("Content digest (SHA-256)"), QString::fromLatin1(library.contentDigest.toHex()));
    html += QStringLiteral("<table cellspacing=0 cellpadding=3>%1</table>").arg(facts);
    show(html);
}

void RequirementView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_html.isEmpty())
        show(m_html, m_howToVerify);
}

void RequirementView::show(const QString &html, const QString &howToVerify)
{
    m_html = html;
    m_howToVerify = howToVerify;
    const ColorScheme &scheme = schemeOf(palette());
    const TonePair &note = scheme.tone(Tone::Warning);
    document()->setDefaultStyleSheet(
        QStringLiteral(
            "body { color: %1 } h1 { font-size: %5px; font-weight: 600; margin: 2px 0 }"
            "h2 { font-size: %6px; font-weight: 600; margin: 18px 0 4px 0 }"
            ".clause { color: %3; font-weight: 600; margin: 0 } .second { color: %2; margin: 2px 0 "
            "10px 0 }"
            ".statement { font-size: %6px; margin: 10px 0 2px 0 } table { margin-top: 10px } td { "
            "padding: 3px 16px 3px 0 }"
            ".name { color: %2; white-space: nowrap } .note { color: %4; margin: 4px 0 }"
            "li { margin: 2px 0 } a { color: %1; text-decoration: none }"
            ".part { color: %2; font-weight: 600; margin: 8px 0 0 0 } .how { margin: 2px 0 }")
            .arg(scheme.text.name(), scheme.muted.name(), scheme.accent.name(), note.ink.name())
            .arg(typesize::title)
            .arg(typesize::heading));
    QString verification;
    if (!howToVerify.isEmpty())
        verification = QStringLiteral("<h2><a href=\"fold\">%1 %2</a></h2>%3")
                           .arg(m_isFolded ? QStringLiteral("▸") : QStringLiteral("▾"),
                                escaped(tr("How to verify")), m_isFolded ? QString() : howToVerify);
    setHtml(QStringLiteral("<body>%1%2</body>").arg(html, verification));
}

} // namespace gatehouse
