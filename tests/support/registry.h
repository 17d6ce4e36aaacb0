#pragma once

#include "tests/support/patience.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace efa::test {

struct TestClass
{
    std::string name;
    std::function<std::unique_ptr<QObject>()> make;
};

/// The test classes of this executable, filled by EFA_TEST before main().
std::vector<TestClass>& testClasses();

struct Registration
{
    Registration(const char* name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace efa::test

/// Puts a test class into this executable. The class is called like its file: `tst_stream` in tst_stream.cpp,
/// which ends with `EFA_TEST(tst_stream)` and `#include "tst_stream.moc"`.
#define EFA_TEST(Class)                                                                                      \
    static const efa::test::Registration registration_##Class(#Class,                                        \
                                                              [] { return std::make_unique<Class>(); });
