#include "tests/support/registry.h"

namespace efa::test {

std::vector<TestClass>& testClasses()
{
    static std::vector<TestClass> classes;
    return classes;
}

Registration::Registration(const char* name, std::function<std::unique_ptr<QObject>()> make)
{
    testClasses().push_back({name, std::move(make)});
}

} // namespace efa::test
