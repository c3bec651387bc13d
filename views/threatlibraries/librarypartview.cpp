#include "views/threatlibraries/librarypartview.h"

#include "models/base/listing.h"
#include "models/portfolio/profileflag.h"
#include "models/threatmodels/threatriskpolicy.h"
#include "views/design/designtokens.h"
#include "views/design/toolbuttons.h"

#include <QEvent>
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

QString heading(const QString &above, const LocalizedText &title, Language language)
{
    const QString html = QStringLiteral("<p class=clause>%1</p><h1>%2</h1>")
                             .arg(escaped(above), escaped(title.in(language)));
    // Where it stands in one language alone, it stands there once.
    return title.zh == title.en
        ? html
        : html + QStringLiteral("<p class=second>%1</p>").arg(escaped(title.in(other(language))));
}

QString row(const QString &name, const QString &html)
{
    return html.isEmpty()
        ? QString()
        : QStringLiteral("<tr><td class=name>%1</td><td>%2</td></tr>").arg(escaped(name), html);
}

QString linkTo(LibraryPartKind kind, const QString &key, const QString &text)
{
    return QStringLiteral("<a href=\"%1:%2\">%3</a>").arg(toKey(kind), key, escaped(text));
}

/// The entries behind keys, each by its title, a line each.
QString named(const ThreatLibraryContent &content, LibraryPartKind kind, const QStringList &keys,
              Language language)
{
    QStringList lines;
    for (const QString &key : keys) {
        const LibraryPart *part = content.part(kind, key);
        lines += part ? linkTo(kind, key, part->title().in(language)) : escaped(key);
    }
    return lines.join(QStringLiteral("<br>"));
}

/// A condition as it is written, and below it what its names ask.
QString condition(const ThreatLibraryContent &content, const QString &text, Language language)
{
    if (text.isEmpty())
        return {};
    QStringList lines{QStringLiteral("<code>%1</code>").arg(escaped(text))};
    if (const auto parsed = Condition::parse(text)) {
        for (const QString &name : parsed->names()) {
            const LibraryPart *question = content.part(LibraryPartKind::Question, name);
            const ProfileFlag *flag = profileFlag(name);
            if (question)
                lines += linkTo(LibraryPartKind::Question, name, name) + QStringLiteral(" · ")
                    + escaped(question->text().in(language));
            else if (flag)
                lines += escaped(name + QStringLiteral(" · ") + flag->question.in(language));
        }
    }
    return lines.join(QStringLiteral("<br>"));
}

QString tests(const LibraryPart &part, Language language)
{
    const QString text = part.tests().in(language);
    QString items;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        items += QStringLiteral("<li>%1</li>").arg(escaped(line));
    return items.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(items);
}

} // namespace

LibraryPartView::LibraryPartView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setLook(this, "flat");
    document()->setDocumentMargin(space::xl);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (const auto kind = fromKey<LibraryPartKind>(url.scheme()))
            Q_EMIT partRequested(*kind, url.path());
    });
}

void LibraryPartView::showPart(const ThreatLibraryContent &content, const LibraryRow &shown,
                               Language language)
{
    const LibraryPart &part = shown.part;
    const bool atFlows = part.of == PartSubject::Flow;
    QString html =
        heading(QStringLiteral("%1 %2").arg(label(part.kind), part.key), part.title(), language);
    for (const QString &problem : shown.problems)
        html += QStringLiteral("<p class=note>%1</p>").arg(escaped(problem));
    const LocalizedText text = part.text();
    html += QStringLiteral("<p class=statement>%1</p>").arg(escaped(text.in(language)));
    // In one language alone it stands there once.
    if (text.zh != text.en)
        html += QStringLiteral("<p class=second>%1</p>").arg(escaped(text.in(other(language))));
    const auto types = [&](LibraryPartKind kind, const QString &keys) {
        return keys.isEmpty() ? escaped(tr("Any")) : named(content, kind, keysIn(keys), language);
    };
    QString facts;
    if (part.kind == LibraryPartKind::Rule || part.kind == LibraryPartKind::Question)
        facts += row(
            label(part.of),
            types(atFlows ? LibraryPartKind::FlowType : LibraryPartKind::ElementType, part.types));
    if (part.kind == LibraryPartKind::Rule && atFlows) {
        facts += row(tr("From"), types(LibraryPartKind::ElementType, part.from));
        facts += row(tr("To"), types(LibraryPartKind::ElementType, part.to));
        if (part.crosses)
            facts += row(tr("Applies to"), escaped(tr("Only across a trust boundary")));
    }
    facts += row(tr("Only if"), condition(content, part.include, language));
    facts += row(tr("Answered if"), condition(content, part.exclude, language));
    facts += row(tr("Categories"), escaped(listed(part.categories)));
    if (part.rating().isRated())
        facts += row(tr("Usual risk"),
                     escaped(tr("%1: likelihood %2, impact %3")
                                 .arg(label(ThreatRiskPolicy::builtIn().riskOf(part.rating())))
                                 .arg(part.likelihood)
                                 .arg(part.impact)));
    facts += row(
        tr("Countermeasures"),
        named(content, LibraryPartKind::Countermeasure, keysIn(part.countermeasures), language));
    if (!part.sets.isEmpty())
        facts += row(tr("Answers the question"),
                     named(content, LibraryPartKind::Question, {part.sets}, language));
    facts += row(tr("Section"),
                 part.section.isEmpty()
                     ? QString()
                     : named(content, LibraryPartKind::Section, {part.section}, language));
    if (part.elementKind)
        facts += row(tr("Kind of element"), escaped(label(*part.elementKind)));
    if (part.shape)
        facts += row(tr("Shape"), escaped(label(*part.shape)));
    facts += row(tr("Related requirements"), escaped(listed(keysIn(part.requirements))));
    facts += row(tr("MASVS controls"), escaped(listed(keysIn(part.masvs))));
    facts += row(tr("What to try"), tests(part, language));
    html += QStringLiteral("<table cellspacing=0 cellpadding=3>%1</table>").arg(facts);
    show(html);
}

void LibraryPartView::showLibrary(const ThreatLibraryContent &content, Language language)
{
    QString html = heading(content.name(), content.title, language);
    html +=
        QStringLiteral("<p class=statement>%1</p><p class=second>%2</p>")
            .arg(escaped(content.about.in(language)), escaped(content.about.in(other(language))));
    QString facts;
    for (const LibraryPartKind kind : allValues<LibraryPartKind>())
        facts += row(label(kind), QString::number(content.partsOf(kind).size()));
    html += QStringLiteral("<table cellspacing=0 cellpadding=3>%1</table>").arg(facts);
    show(html);
}

void LibraryPartView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_html.isEmpty())
        show(m_html);
}

void LibraryPartView::show(const QString &html)
{
    m_html = html;
    const ColorScheme &scheme = schemeOf(palette());
    const TonePair &note = scheme.tone(Tone::Warning);
    document()->setDefaultStyleSheet(
        QStringLiteral(
            "body { color: %1 } h1 { font-size: %5px; font-weight: 600; margin: 2px 0 }"
            ".clause { color: %3; font-weight: 600; margin: 0 } .second { color: %2; margin: 2px 0 "
            "10px 0 } a { color: %3; text-decoration: none }"
            ".statement { font-size: %6px; margin: 10px 0 2px 0 } table { margin-top: 10px } td { "
            "padding: 3px 16px 3px 0 }"
            ".name { color: %2; white-space: nowrap } .note { color: %4; margin: 4px 0 }"
            "li { margin: 2px 0 }")
            .arg(scheme.text.name(), scheme.muted.name(), scheme.accent.name(), note.ink.name())
            .arg(typesize::title)
            .arg(typesize::heading));
    setHtml(QStringLiteral("<body>%1</body>").arg(html));
}

} // namespace gatehouse
