#include "delivery/utf8.h"

#include <QByteArray>
#include <QChar>
#include <QString>

namespace efa::delivery {

namespace {

constexpr Utf8Character invalid = {QChar::ReplacementCharacter, 1};

bool follows(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

} // namespace

Utf8Character firstCharacter(std::string_view text)
{
    const auto byte = [&](size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80U)
        return {lead, 1};
    const size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || text.size() < length)
        return invalid;
    char32_t code = lead & (0x7FU >> length);
    for (size_t i = 1; i < length; ++i) {
        if (!follows(byte(i)))
            return invalid;
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    const bool isOverlong = (length == 3 && code < 0x800U) || (length == 4 && code < 0x10000U);
    if (isOverlong || (code >= 0xD800U && code < 0xE000U) || code > 0x10FFFFU)
        return invalid;
    return {code, length};
}

void appendCharacter(std::string& text, char32_t code)
{
    text += QString::fromUcs4(&code, 1).toUtf8().toStdString();
}

} // namespace efa::delivery
