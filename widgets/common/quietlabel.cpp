#include "widgets/common/quietlabel.h"

#include "widgets/common/label.h"

namespace efa::widgets {

Label* quietLabel()
{
    return new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary});
}

} // namespace efa::widgets
