#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace gatehouse {

/// Apple's property lists, of which an app says what it is.
struct PropertyList {
    Q_DECLARE_TR_FUNCTIONS(PropertyList)
public:
    /// XML is read here, the binary form by plistutil. Data are texts in base 64, dates texts.
    /// NotFound where plistutil is needed and not installed, Unreadable for what is no property
    /// list whose top is a dictionary, Invalid for one deeper than any, or with entities of its
    /// own.
    static Result<QJsonObject> read(const QByteArray &content, Progress *progress = nullptr);
};

} // namespace gatehouse
