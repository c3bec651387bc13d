#pragma once

#include "models/management/duestate.h"
#include "models/workspace/subject.h"

namespace gatehouse {

/// A register of the management system, as everything sees it that handles any of them: the
/// repository, the tables, the forms, the command line and the workbook. What a register keeps says
/// its record's description; its own rules stand in registerrules.h.
///
/// Every record of a register has a number, and the three fields of its withdrawal.
struct RegisterKind {
    const RecordDescription *record;
    Entity entity;
    const Action *add;
    const Action *edit;
    const Action *withdraw;
    const char *verb; ///< on the command line: "document"
    const char *title; ///< English source, context "Register"
    const char *numbers; ///< how numbers begin that the product gives: "DOC"
    const char *nameField; ///< what one is called
    const char *dueField; ///< the day that somebody has to look at it; nullptr: there is none
    /// What it shows in a list besides number and name, in this order.
    std::vector<const char *> columns;
    Subject::Held (*make)();
    /// The rules between fields, on a record whose fields are right; `before` is nullptr for a new
    /// one. May put a text in order.
    Result<void> (*check)(const Change &change, const void *before, void *record);
    /// Where it belongs: the release or app that an event names; nullptr: to no app.
    void (*place)(const void *record, EntityChange &change);

    QString key() const { return QString::fromLatin1(record->entity()); }
    QString number(const void *held) const;
    QString name(const void *held) const;
    bool isWithdrawn(const void *held) const;
    /// Invalid where there is none, and of one that is withdrawn.
    QDate due(const void *held) const;
    /// The same in a record of its own.
    Subject::Held copy(const void *held) const;
    /// What is noted when it is written.
    EntityChange written(const void *held) const;
    DueState dueState(const void *held, QDate today) const { return dueStateOf(due(held), today); }
};

/// All registers, in the order they are shown.
std::span<const RegisterKind> registerKinds();
/// The one that keeps records of this entity; it must be one of them.
const RegisterKind &registerOf(const RecordDescription &record);
/// nullptr where no register keeps such.
const RegisterKind *registerOf(QStringView entity);

template<class Record>
const RegisterKind &registerOf()
{
    return registerOf(describe<Record>());
}

} // namespace gatehouse
