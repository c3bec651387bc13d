#include "models/base/sentences.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

} // namespace

QString sentences(const QStringList &each)
{
    QString all;
    for (const QString &sentence : each) {
        if (all.isEmpty())
            all = sentence;
        else if (!sentence.isEmpty())
            all = Sentences::tr("%1 %2", "two sentences").arg(all, sentence);
    }
    return all;
}

QString headed(const QString &head, const QString &text)
{
    return Sentences::tr("%1: %2").arg(head, text);
}

} // namespace gatehouse
