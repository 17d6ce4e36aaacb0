#pragma once

#include "git/repository.h"
#include "tests/support/scratchrepository.h"

#include <QString>

#include <utility>

namespace efa::test {

/// A repository that has to open: there is no test without it.
inline git::Repository opened(const QString& path)
{
    auto repository = git::Repository::open(path);
    if (!repository)
        qFatal("%s", qPrintable(repository.error().toString()));
    return std::move(*repository);
}

inline git::Repository opened(const ScratchRepository& scratch)
{
    return opened(scratch.path());
}

} // namespace efa::test
