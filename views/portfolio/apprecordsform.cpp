#include "views/portfolio/apprecordsform.h"

#include "views/design/designtokens.h"
#include "views/design/optionaldateedit.h"
#include "views/design/recordtable.h"

#include <QVBoxLayout>

namespace gatehouse {

namespace {

template<class E>
QList<RecordTable::Choice> offered()
{
    QList<RecordTable::Choice> choices;
    for (const E value : allValues<E>())
        choices.append({toKey(value), label(value)});
    return choices;
}

} // namespace

AppRecordsForm::AppRecordsForm(const App &app, QWidget *parent) : QWidget(parent)
{
    m_filings = new RecordTable(tr("Filings"), tr("Add filing"),
                                {{tr("Filing"), offered<FilingAuthority>(), 190},
                                 {tr("Platform"), offered<Platform>(), 120},
                                 {tr("Number"), {}, 220},
                                 {tr("Date"), {}, 110},
                                 {tr("Version"), {}, 90}});
    m_parties = new RecordTable(tr("Third parties and outsourcing"), tr("Add party"),
                                {{tr("Kind"), offered<PartyKind>(), 130},
                                 {tr("Name"), {}, 220},
                                 {tr("Service"), {}, 220},
                                 {tr("Contract"), {}, 140}});
    m_channels = new RecordTable(tr("Store channels"), tr("Add channel"),
                                 {{tr("Name"), {}, 260}, {tr("Address"), {}, 360}});
    QList<QStringList> filings;
    for (const Filing &filing : app.filings)
        filings.append({toKey(filing.authority), toKey(filing.platform), filing.number,
                        filing.filedOn.toString(Qt::ISODate), filing.version});
    m_filings->setRecords(filings);
    QList<QStringList> parties;
    for (const Party &party : app.parties)
        parties.append({toKey(party.kind), party.name, party.service, party.contract});
    m_parties->setRecords(parties);
    QList<QStringList> channels;
    for (const StoreChannel &channel : app.channels)
        channels.append({channel.name, channel.address});
    m_channels->setRecords(channels);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::l);
    column->addWidget(m_filings, 1);
    column->addWidget(m_parties, 1);
    column->addWidget(m_channels, 1);
}

Result<void> AppRecordsForm::writeTo(App &app) const
{
    std::vector<Filing> filings;
    for (const QStringList &cells : m_filings->records()) {
        const QDate filedOn = OptionalDateEdit::parse(cells[3]);
        if (!cells[3].isEmpty() && !filedOn.isValid()) {
            return fail(
                ErrorKind::Invalid,
                tr("“%1” is no date. Write the filing's date as 2026-11-22.").arg(cells[3]));
        }
        filings.push_back({fromKey<FilingAuthority>(cells[0]).value_or(FilingAuthority::Nifa),
                           fromKey<Platform>(cells[1]).value_or(Platform::Android), cells[2],
                           filedOn, cells[4]});
    }
    app.filings = std::move(filings);
    app.parties.clear();
    for (const QStringList &cells : m_parties->records())
        app.parties.push_back({fromKey<PartyKind>(cells[0]).value_or(PartyKind::ThirdParty),
                               cells[1], cells[2], cells[3]});
    app.channels.clear();
    for (const QStringList &cells : m_channels->records())
        app.channels.push_back({cells[0], cells[1]});
    return {};
}

} // namespace gatehouse
