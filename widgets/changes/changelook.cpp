#include "widgets/changes/changelook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::ChangeLook)
};

} // namespace

ChangeLook changeLook(git::FileState state)
{
    switch (state) {
    case git::FileState::Added:
        return {u"A"_s, Text::tr("New file"), Token::Healthy};
    case git::FileState::Modified:
        return {u"M"_s, Text::tr("Changed"), Token::Updating};
    case git::FileState::Deleted:
        return {u"D"_s, Text::tr("Deleted"), Token::Degraded};
    case git::FileState::Renamed:
        return {u"R"_s, Text::tr("Renamed"), Token::Updating};
    case git::FileState::TypeChanged:
        return {u"T"_s, Text::tr("Became another kind of file"), Token::Drifted};
    case git::FileState::Conflicted:
        return {u"U"_s, Text::tr("In conflict"), Token::Degraded};
    case git::FileState::Unchanged:
        break;
    }
    return {};
}

} // namespace efa::widgets
