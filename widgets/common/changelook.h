#pragma once

#include "itemmodels/changesmodel.h"
#include "widgets/common/theme.h"

#include <QString>

namespace efa::widgets {

/// How the state of a changed file is told: Git's letter, a translated word and a colour.
struct ChangeLook
{
    QString letter;
    QString word;
    Token color = Token::Text;
};

ChangeLook changeLook(git::FileState state);

} // namespace efa::widgets
