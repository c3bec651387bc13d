#pragma once

#include "models/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

struct Context;
class TextTable;

/// Results go to stdout: what a program reads from us.
void print(const QString &text);
void print(const QJsonObject &object);
void print(const QJsonArray &array);
/// A list: in the terminal, or in the file that --export names, whole and in the same order.
Result<void> show(const Context &context, const TextTable &table);
/// A line on stderr: what only a person wants to know.
void note(const QString &sentence);
/// The sentence of an error, and its cause below it where there is one.
void printError(const Error &error);
/// Writes out what is gathered; Unwritable when stdout does not take it (a full disk).
Result<void> finishOutput();

} // namespace gatehouse
