#include "schema/similarname.h"

#include <algorithm>
#include <vector>

namespace efa::schema {

namespace {

/// Names are short; longer ones are nobody's typing mistake.
constexpr size_t longest = 64;

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Letters to put in, take out, change or swap with the next one.
size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<size_t>> rows(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            rows[i][j] =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

size_t commonLength(std::string_view a, std::string_view b)
{
    return static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

} // namespace

SimilarName::SimilarName(std::string_view written)
    : m_written(written), m_distance(std::max<size_t>(1, written.size() / 3) + 1)
{
}

void SimilarName::offer(std::string_view name)
{
    const size_t apart = std::max(name.size(), m_written.size()) - std::min(name.size(), m_written.size());
    if (apart > m_distance || name.size() > longest || m_written.size() > longest)
        return;
    const size_t found = distance(m_written, name);
    // Of two that are as near, mistakes stand rather at the end.
    if (found < m_distance || (found == m_distance && !m_best.empty() &&
                               commonLength(m_written, name) > commonLength(m_written, m_best))) {
        m_distance = found;
        m_best = name;
    }
}

} // namespace efa::schema
