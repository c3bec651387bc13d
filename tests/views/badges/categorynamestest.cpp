#include "views/badges/categorynames.h"

#include <QStandardItemModel>
#include <QTest>

using namespace gatehouse;

class CategoryNamesTest : public QObject
{
    Q_OBJECT

    static QString shown(const QModelIndex &index, int width)
    {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, width, 32);
        CategoryNamesDelegate().initStyleOption(&option, index);
        return option.text;
    }

private Q_SLOTS:
    void areNamedWhereThereIsRoomForAll()
    {
        QStandardItemModel model(1, 1);
        const QModelIndex index = model.index(0, 0);
        model.setData(index, QStringLiteral("S R"));
        QCOMPARE(shown(index, 400), QStringLiteral("S R"));
        model.setData(index, QStringLiteral("Spoofing, Repudiation"), Qt::AccessibleTextRole);
        QCOMPARE(shown(index, 400), QStringLiteral("Spoofing, Repudiation"));
        QCOMPARE(shown(index, 60), QStringLiteral("S R"));
    }
};

QTEST_MAIN(CategoryNamesTest)
#include "categorynamestest.moc"
