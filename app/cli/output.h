#pragma once

#include "models/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

/// Results go to stdout: what a program reads from us.
void print(const QString &text);
void print(const QJsonObject &object);
void print(const QJsonArray &array);
/// A line on stderr: what only a person wants to know.
void note(const QString &sentence);
/// The sentence of an error, and its cause below it where there is one.
void printError(const Error &error);
/// Writes out what is gathered; Unwritable when stdout does not take it (a full disk).
Result<void> finishOutput();

} // namespace gatehouse
