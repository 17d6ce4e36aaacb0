#include "kustomize/contentkey.h"

#include <cstring>
#include <random>

namespace efa::kustomize {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr uint64_t secretA = 0x9e3779b97f4a7c15ULL;
constexpr uint64_t secretB = 0xc2b2ae3d27d4eb4fULL;
constexpr uint64_t secretC = 0xd6e8feb86659fd93ULL;

uint64_t fold(uint64_t a, uint64_t b)
{
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64U);
}

uint64_t seed()
{
    static const uint64_t value = [] {
        std::random_device device;
        return (static_cast<uint64_t>(device()) << 32U) ^ device();
    }();
    return value;
}

uint64_t load(const char* bytes, size_t count)
{
    uint64_t word = 0;
    if (count > 0)
        std::memcpy(&word, bytes, count);
    return word;
}

} // namespace

KeyMaker::KeyMaker(uint64_t domain)
    : m_high(fold(seed() ^ secretA, domain + secretB)), m_low(fold(seed() + secretC, domain ^ secretA))
{
}

KeyMaker& KeyMaker::add(uint64_t number)
{
    ++m_parts;
    m_high = fold(m_high ^ number, secretB ^ m_low) + number;
    m_low = fold(m_low + secretA, number ^ secretC) ^ (m_high >> 29U);
    return *this;
}

KeyMaker& KeyMaker::add(std::string_view text)
{
    const char* bytes = text.data();
    size_t left = text.size();
    for (; left >= 16; bytes += 16, left -= 16) {
        const uint64_t first = load(bytes, 8);
        const uint64_t second = load(bytes + 8, 8);
        m_high = fold(m_high ^ first ^ secretA, second ^ secretB ^ m_low);
        m_low = fold(m_low ^ second ^ secretC, first + secretA) + m_high;
    }
    const uint64_t first = left >= 8 ? load(bytes, 8) : load(bytes, left);
    const uint64_t second = left > 8 ? load(bytes + 8, left - 8) : 0;
    m_high = fold(m_high ^ first ^ secretB, second ^ secretA ^ m_low);
    m_low = fold(m_low ^ second ^ secretA, first + secretC) + m_high;
    return add(static_cast<uint64_t>(text.size()));
}

KeyMaker& KeyMaker::add(const ContentKey& key)
{
    m_high = fold(m_high ^ key.high ^ secretC, key.low ^ secretA ^ m_low);
    m_low = fold(m_low ^ key.low ^ secretB, key.high + secretB) + m_high;
    ++m_parts;
    return *this;
}

ContentKey KeyMaker::key() const
{
    const uint64_t high = fold(m_high ^ m_parts, secretA ^ m_low);
    return {high, fold(m_low ^ secretB, m_parts + secretC) ^ high};
}

} // namespace efa::kustomize
