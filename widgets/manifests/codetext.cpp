#include "widgets/manifests/codetext.h"

#include <Qsci/qsciscintilla.h>

#include <algorithm>

namespace efa::widgets {

namespace {

using Sci = QsciScintillaBase;

QByteArrayView viewOf(const QsciScintilla& view)
{
    const auto* text = static_cast<const char*>(view.SendScintillaPtrResult(Sci::SCI_GETCHARACTERPOINTER));
    return {text, qsizetype(view.SendScintilla(Sci::SCI_GETLENGTH))};
}

bool isInsideCharacter(QByteArrayView text, qsizetype at)
{
    return at < text.size() && (uchar(text.at(at)) & 0xc0U) == 0x80U;
}

} // namespace

QByteArray bytesOf(const QsciScintilla& view)
{
    return viewOf(view).toByteArray();
}

void replaceBytes(QsciScintilla& view, QByteArrayView bytes)
{
    const QByteArray before = bytesOf(view);
    const qsizetype shorter = std::min(before.size(), bytes.size());
    qsizetype front =
        std::mismatch(before.begin(), before.begin() + shorter, bytes.begin()).first - before.begin();
    while (front > 0 && (isInsideCharacter(before, front) || isInsideCharacter(bytes, front)))
        --front;
    qsizetype back = 0;
    while (back < shorter - front && before.at(before.size() - 1 - back) == bytes.at(bytes.size() - 1 - back))
        ++back;
    while (back > 0 && isInsideCharacter(before, before.size() - back))
        --back;
    const qsizetype removed = before.size() - front - back;
    const qsizetype added = bytes.size() - front - back;
    if (removed == 0 && added == 0)
        return;
    const bool locked = view.isReadOnly();
    view.SendScintilla(Sci::SCI_SETREADONLY, 0UL);
    view.SendScintilla(Sci::SCI_SETTARGETSTART, ulong(front));
    view.SendScintilla(Sci::SCI_SETTARGETEND, ulong(front + removed));
    view.SendScintilla(Sci::SCI_REPLACETARGET, ulong(added), added > 0 ? bytes.data() + front : "");
    view.SendScintilla(Sci::SCI_SETREADONLY, locked ? 1UL : 0UL);
}

} // namespace efa::widgets
