#include "views/design/icons.h"
#include "views/badges/statebadge.h"
#include "views/design/theme.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

namespace {

/// The colour most of an icon's opaque pixels have.
QColor mainColor(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> seen;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                ++seen[image.pixel(x, y)];
        }
    }
    QRgb most = 0;
    for (auto each = seen.begin(); each != seen.end(); ++each) {
        if (each.value() > seen.value(most))
            most = each.key();
    }
    return QColor::fromRgba(most);
}

void addNamesIn(const QString &folder, QSet<QString> &names)
{
    static const QRegularExpression call(QStringLiteral(
        R"re(\b(?:icon|iconPixmap|menuButton|EmptyState|make)\(\s*QStringLiteral\("([a-z0-9-]+)"\))re"));
    static const QRegularExpression field(
        QStringLiteral(R"re(iconName\s*=\s*QStringLiteral\("([a-z0-9-]+)"\))re"));
    static const QRegularExpression state(
        QStringLiteral(R"re("((?:state|phase|platform|app|file)-[a-z0-9-]+)")re"));
    QDirIterator files(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString source = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &form : {call, field, state}) {
            auto matches = form.globalMatch(source);
            while (matches.hasNext())
                names.insert(matches.next().captured(1));
        }
    }
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::setPalette(Theme::palette(lightScheme())); }

    void everyIconNamedInCodeExists()
    {
        const QString root = QStringLiteral(GATEHOUSE_SOURCE_DIR);
        QSet<QString> names;
        addNamesIn(root + QStringLiteral("/views"), names);
        addNamesIn(root + QStringLiteral("/app"), names);
        addNamesIn(root + QStringLiteral("/models/diagrams"), names);
        QVERIFY(names.size() > 40);
        for (const QString &name : std::as_const(names))
            QVERIFY2(hasIcon(name), qPrintable(name));
    }

    void everyBadgeHasItsIcon()
    {
        QList<Badge> badges{lateBadge(), staleBadge(), tierBadge(1), tierBadge(2), tierBadge(3)};
        for (const GateState each : allValues<GateState>())
            badges.append(badgeOf(each));
        for (const Judgement each : allValues<Judgement>())
            badges.append(badgeOf(each));
        for (const FindingStatus each : allValues<FindingStatus>())
            badges.append(badgeOf(each));
        for (const Risk each : allValues<Risk>())
            badges.append(badgeOf(each));
        for (const Badge &badge : std::as_const(badges))
            QVERIFY2(hasIcon(badge.iconName), qPrintable(badge.iconName));
    }

    void isSharpAtEveryPixelRatio()
    {
        const QPixmap twice = iconPixmap(QStringLiteral("portfolio"), 16, 2.0, Qt::black);
        QCOMPARE(twice.size(), QSize(32, 32));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
        const QPixmap odd = icon(QStringLiteral("portfolio")).pixmap(QSize(16, 16), 1.5);
        QCOMPARE(odd.size(), QSize(24, 24));
    }

    void followsTheAppearance()
    {
        const QIcon same = icon(QStringLiteral("state-passed"), Tone::Success);
        const QIcon plain = icon(QStringLiteral("state-passed"));
        QCOMPARE(mainColor(plain.pixmap(32)), lightScheme().text);
        QCOMPARE(mainColor(same.pixmap(32)), lightScheme().tone(Tone::Success).ink);
        QGuiApplication::setPalette(Theme::palette(darkScheme()));
        QCOMPARE(mainColor(plain.pixmap(32)), darkScheme().text);
        QCOMPARE(mainColor(same.pixmap(32)), darkScheme().tone(Tone::Success).ink);
    }

    void showsWhatIsDisabledAndWhatIsOn()
    {
        const QIcon plain = icon(QStringLiteral("state-passed"));
        QCOMPARE(mainColor(plain.pixmap(QSize(32, 32), QIcon::Disabled)), lightScheme().disabled);
        QCOMPARE(mainColor(plain.pixmap(QSize(32, 32), QIcon::Normal, QIcon::On)),
                 lightScheme().accent);
    }

    void drawsTheBadgeInItsTone()
    {
        QImage image(200, 24, QImage::Format_ARGB32);
        image.fill(lightScheme().surface);
        QPainter painter(&image);
        paintBadge(&painter, image.rect(), badgeOf(GateState::Blocked), BadgeForm::Pill,
                   QGuiApplication::font(), Theme::palette(lightScheme()));
        painter.end();
        // The tint right inside the pill's upper edge, the ground behind its end.
        const int end =
            badgeSize(badgeOf(GateState::Blocked), BadgeForm::Pill, QGuiApplication::font())
                .width();
        QCOMPARE(image.pixelColor(end / 2, 3), lightScheme().tone(Tone::Danger).tint);
        QCOMPARE(image.pixelColor(qMin(199, end + 4), 12), lightScheme().surface);
    }
};

QTEST_MAIN(IconsTest)
#include "iconstest.moc"
