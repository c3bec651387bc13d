#pragma once

#include "models/base/enumtext.h"

namespace gatehouse {

/// Items named one after the other, as the running language separates them: "a, b", "a、b".
QString listed(const QStringList &items);

/// The same with the labels of values, in their order: "Android, iOS".
template<template<class...> class Container, class... E>
QString listed(const Container<E...> &values)
{
    QStringList items;
    for (const auto value : values)
        items += label(value);
    return listed(items);
}

} // namespace gatehouse
