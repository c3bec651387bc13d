#include "models/base/canonicaljson.h"
#include "models/base/canonicalobject.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;

namespace {

enum class Colour { Red, Green };

} // namespace

template<>
struct gatehouse::EnumText<Colour> {
    static constexpr const char *context = "Colour";
    static std::span<const EnumEntry<Colour>> entries()
    {
        static constexpr EnumEntry<Colour> table[] = {{Colour::Red, "red", "Red"},
                                                      {Colour::Green, "light_green", "Green"}};
        return table;
    }
};

/// It spells what canonicalJson spells.
class CanonicalObjectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spellsAsCanonicalJsonDoes()
    {
        const QString text = QStringLiteral("门禁 \"a\\b\"\n\x01 😀");
        const QByteArray ours = CanonicalObject()
                                    .flag("absent", false)
                                    .key("colour", Colour::Green)
                                    .text("empty", QString())
                                    .spelled("list", "[1,2]")
                                    .number("number", -7)
                                    .flag("present", true)
                                    .text("text", text)
                                    .end();
        const QJsonObject theirs{{"text", text},       {"present", true},
                                 {"number", -7},       {"list", QJsonArray{1, 2}},
                                 {"empty", QString()}, {"colour", toKey(Colour::Green)},
                                 {"absent", false}};
        QCOMPARE(ours, canonicalJson(theirs));
    }

    void spellsOneWithoutMembers()
    {
        QCOMPARE(CanonicalObject().end(), canonicalJson(QJsonObject()));
    }
};

QTEST_GUILESS_MAIN(CanonicalObjectTest)
#include "canonicalobjecttest.moc"
