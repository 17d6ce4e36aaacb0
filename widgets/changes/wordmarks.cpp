#include "widgets/changes/wordmarks.h"

#include <algorithm>
#include <vector>

namespace efa::widgets {

namespace {

/// More pairs of words than this are not compared one by one.
constexpr size_t mostPairs = 40'000;
/// Less than this share of the longer line in common: another line, not a changed one.
constexpr int commonShare = 3;

bool isWordByte(char byte)
{
    const auto code = uchar(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
           (code >= 'A' && code <= 'Z') || code == '_';
}

/// A word, a run of spaces, or one other sign.
std::vector<WordRange> wordsOf(QByteArrayView line)
{
    std::vector<WordRange> words;
    int at = 0;
    const int size = int(line.size());
    while (at < size) {
        int end = at + 1;
        if (isWordByte(line.at(at))) {
            while (end < size && isWordByte(line.at(end)))
                ++end;
        } else if (line.at(at) == ' ') {
            while (end < size && line.at(end) == ' ')
                ++end;
        }
        words.push_back({at, end});
        at = end;
    }
    return words;
}

class Comparison
{
  public:
    Comparison(QByteArrayView before, QByteArrayView after)
        : m_before(before)
        , m_after(after)
        , m_old(wordsOf(before))
        , m_new(wordsOf(after))
        , m_keptOld(m_old.size(), false)
        , m_keptNew(m_new.size(), false)
    {
    }

    WordMarks marks()
    {
        keepEnds();
        if ((m_oldEnd - m_front) * (m_newEnd - m_front) <= mostPairs)
            keepMiddle();
        const int longer = int(std::max(m_before.size(), m_after.size()));
        if (m_common * commonShare < longer)
            return {};
        return {changed(m_old, m_keptOld), changed(m_new, m_keptNew)};
    }

  private:
    QByteArrayView oldWord(size_t at) const { return wordAt(m_before, m_old[at]); }
    QByteArrayView newWord(size_t at) const { return wordAt(m_after, m_new[at]); }

    static QByteArrayView wordAt(QByteArrayView line, const WordRange& word)
    {
        return line.sliced(word.begin, word.end - word.begin);
    }

    void keep(size_t oldAt, size_t newAt)
    {
        m_keptOld[oldAt] = true;
        m_keptNew[newAt] = true;
        if (m_before.at(m_old[oldAt].begin) != ' ')
            m_common += m_old[oldAt].end - m_old[oldAt].begin;
        else
            m_common += 1;
    }

    void keepEnds()
    {
        m_oldEnd = m_old.size();
        m_newEnd = m_new.size();
        while (m_front < std::min(m_oldEnd, m_newEnd) && oldWord(m_front) == newWord(m_front)) {
            keep(m_front, m_front);
            ++m_front;
        }
        while (m_oldEnd > m_front && m_newEnd > m_front && oldWord(m_oldEnd - 1) == newWord(m_newEnd - 1)) {
            --m_oldEnd;
            --m_newEnd;
            keep(m_oldEnd, m_newEnd);
        }
    }

    /// The longest common row of words between the equal ends.
    void keepMiddle()
    {
        const size_t rows = m_oldEnd - m_front;
        const size_t columns = m_newEnd - m_front;
        std::vector<int> length((rows + 1) * (columns + 1), 0);
        const auto at = [&](size_t row, size_t column) -> int& {
            return length[row * (columns + 1) + column];
        };
        for (size_t row = rows; row-- > 0;) {
            for (size_t column = columns; column-- > 0;) {
                at(row, column) = oldWord(m_front + row) == newWord(m_front + column)
                                      ? at(row + 1, column + 1) + 1
                                      : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
        size_t row = 0;
        size_t column = 0;
        while (row < rows && column < columns) {
            if (oldWord(m_front + row) == newWord(m_front + column)) {
                keep(m_front + row++, m_front + column++);
            } else if (at(row + 1, column) >= at(row, column + 1)) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    static QList<WordRange> changed(const std::vector<WordRange>& words, const std::vector<bool>& kept)
    {
        QList<WordRange> ranges;
        for (size_t i = 0; i < words.size(); ++i) {
            if (kept[i])
                continue;
            if (!ranges.isEmpty() && ranges.constLast().end == words[i].begin)
                ranges.last().end = words[i].end;
            else
                ranges.append(words[i]);
        }
        return ranges;
    }

    QByteArrayView m_before;
    QByteArrayView m_after;
    std::vector<WordRange> m_old;
    std::vector<WordRange> m_new;
    std::vector<bool> m_keptOld;
    std::vector<bool> m_keptNew;
    size_t m_front = 0;
    size_t m_oldEnd = 0;
    size_t m_newEnd = 0;
    int m_common = 0;
};

} // namespace

WordMarks compareWords(QByteArrayView before, QByteArrayView after)
{
    return Comparison(before, after).marks();
}

} // namespace efa::widgets
