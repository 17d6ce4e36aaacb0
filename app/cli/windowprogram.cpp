#include "app/cli/windowprogram.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::WindowProgram)
};

} // namespace

Error becomeWindowProgram(const QStringList& arguments)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/fleet-architect-window"_s;
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString& argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("The window program %1 could not be started").arg(program),
            .hint =
                Text::tr("Install fleet-architect-window beside fleet-architect; everything without a window "
                         "works as it is."),
            .detail = QString::fromLocal8Bit(std::strerror(errno))};
}

} // namespace efa::app
