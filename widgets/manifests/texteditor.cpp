#include "widgets/manifests/texteditor.h"

#include "widgets/manifests/codetext.h"

namespace efa::widgets {

namespace {
constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";
}

TextEditor::TextEditor(QWidget* parent)
    : CodeView(parent)
{
    setAccessibleName(tr("Text of the file"));
    connect(this, &QsciScintilla::textChanged, this, [this] {
        ++m_version;
        if (!m_loading)
            emit edited();
    });
}

void TextEditor::load(const QByteArray& bytes)
{
    m_loading = true;
    m_hasByteOrderMark = bytes.startsWith(byteOrderMark);
    const QByteArray text = m_hasByteOrderMark ? bytes.sliced(byteOrderMark.size()) : bytes;
    takeLineEnd(text);
    SendScintilla(SCI_SETREADONLY, 0UL);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, ulong(text.size()), text.constData());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETSAVEPOINT);
    SendScintilla(SCI_GOTOPOS, 0UL);
    m_loading = false;
}

void TextEditor::reload(const QByteArray& bytes)
{
    m_loading = true;
    m_hasByteOrderMark = bytes.startsWith(byteOrderMark);
    replaceBytes(*this, QByteArrayView(bytes).sliced(m_hasByteOrderMark ? byteOrderMark.size() : 0));
    m_loading = false;
}

void TextEditor::showForeign(const QByteArray& bytes)
{
    load(QString::fromUtf8(bytes).toUtf8().replace('\0', "\xef\xbf\xbd"));
}

QByteArray TextEditor::bytes() const
{
    const QByteArray text = bytesOf(*this);
    return m_hasByteOrderMark ? byteOrderMark.toByteArray() + text : text;
}

void TextEditor::change(const yaml::ChangeSet& changes)
{
    const auto mark = static_cast<uint32_t>(m_hasByteOrderMark ? byteOrderMark.size() : 0);
    SendScintilla(SCI_BEGINUNDOACTION);
    // From the end: the places of those before stay true.
    for (auto at = changes.changes().rbegin(); at != changes.changes().rend(); ++at) {
        SendScintilla(SCI_SETTARGETSTART, ulong(at->range.begin - mark));
        SendScintilla(SCI_SETTARGETEND, ulong(at->range.end - mark));
        SendScintilla(SCI_REPLACETARGET, ulong(at->text.size()), at->text.constData());
    }
    SendScintilla(SCI_ENDUNDOACTION);
}

void TextEditor::setChangeBar(const QList<int>& lines)
{
    QList<int> fromOne;
    for (const int line : lines)
        fromOne.append(line + 1);
    setChangedLines(fromOne);
}

void TextEditor::takeLineEnd(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    setEolMode(end > 0 && bytes.at(end - 1) == '\r' ? EolWindows : EolUnix);
}

} // namespace efa::widgets
