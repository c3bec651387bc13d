#include "models/store/searchtokenizer.h"

#include <QList>
#include <QString>

#include <sqlite3.h>

#include <optional>
#include <string>
#include <utility>

namespace gatehouse {

namespace {

enum class CharacterKind { Separator, Word, Cjk, Ignored };

struct Character {
    CharacterKind kind = CharacterKind::Separator;
    char32_t code = 0; ///< folded when it is CJK
    int start = 0;
    int end = 0; ///< behind the invisible characters that follow
};

constexpr bool isBetween(char32_t code, char32_t first, char32_t last)
{
    return code - first <= last - first;
}

constexpr bool isAsciiDigit(char32_t code)
{
    return isBetween(code, U'0', U'9');
}

constexpr bool isFullWidthDigit(char32_t code)
{
    return isBetween(code, 0xFF10, 0xFF19);
}

constexpr bool isDigit(char32_t code)
{
    return isAsciiDigit(code) || isFullWidthDigit(code);
}

constexpr bool isDot(char32_t code)
{
    return code == U'.' || code == 0xFF0E;
}

/// Sound marks that stand behind their kana: combining, and half-width.
constexpr bool isKanaMark(char32_t code)
{
    return code == 0x3099 || code == 0x309A || code == 0xFF9E || code == 0xFF9F;
}

/// Scripts written without spaces that are cut into pairs, beyond U+4E00..9FFF. The private use
/// areas belong to them: that is where older systems put the rare characters of names.
constexpr bool isOtherCjk(char32_t code)
{
    if (code < 0x3000)
        return isBetween(code, 0x1100, 0x11FF) || isBetween(code, 0x2E80, 0x2FDF);
    if (code < 0x3100)
        return isBetween(code, 0x3005, 0x3007) || isBetween(code, 0x3021, 0x3029)
            || isBetween(code, 0x3031, 0x3035) || code == 0x303B
            || (code > 0x3040 && code != 0x30A0 && code != 0x30FB
                && !isBetween(code, 0x3099, 0x309C));
    return isBetween(code, 0x3100, 0x318F) || isBetween(code, 0x31A0, 0x31BF)
        || isBetween(code, 0x31F0, 0x31FF) || isBetween(code, 0x3400, 0x4DBF)
        || isBetween(code, 0xA960, 0xA97F) || isBetween(code, 0xAC00, 0xD7FF)
        || isBetween(code, 0xE000, 0xFAFF) || isBetween(code, 0xFF66, 0xFF9D)
        || isBetween(code, 0xFFA1, 0xFFDC) || isBetween(code, 0x20000, 0x3FFFD)
        || isBetween(code, 0xF0000, 0x10FFFD);
}

CharacterKind kindOf(char32_t code)
{
    if (code < 0x80) {
        const bool word = isAsciiDigit(code) || isBetween(code | 0x20, U'a', U'z');
        return word ? CharacterKind::Word : CharacterKind::Separator;
    }
    if (isBetween(code, 0x4E00, 0x9FFF) || isOtherCjk(code))
        return CharacterKind::Cjk;
    if (isKanaMark(code))
        return CharacterKind::Ignored;
    switch (QChar::category(code)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return CharacterKind::Ignored;
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return CharacterKind::Word;
    default:
        return CharacterKind::Separator;
    }
}

/// Compatibility ideographs, radicals and half-width letters as the characters they stand for.
char32_t foldedCjk(char32_t code)
{
    const bool mayDecompose = isBetween(code, 0x2E80, 0x2FDF) || isBetween(code, 0xF900, 0xFFDC)
        || isBetween(code, 0x2F800, 0x2FA1F);
    if (!mayDecompose)
        return code;
    const QList<uint> decomposed = QChar::decomposition(code).toUcs4();
    return decomposed.size() == 1 ? foldedCjk(decomposed.first()) : code;
}

/// カ and its sound mark as ガ.
char32_t withKanaMark(char32_t kana, char32_t mark)
{
    const bool voiced = mark == 0x3099 || mark == 0xFF9E;
    const char32_t parts[] = {kana, voiced ? U'\u3099' : U'\u309A'};
    const QString composed = QString::fromUcs4(parts, 2).normalized(QString::NormalizationForm_C);
    return composed.size() == 1 ? composed.front().unicode() : kana;
}

void appendUtf8(std::string &text, char32_t code)
{
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        append(code);
    } else if (code < 0x800) {
        append(0xC0 | (code >> 6));
        append(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        append(0xE0 | (code >> 12));
        append(0x80 | ((code >> 6) & 0x3F));
        append(0x80 | (code & 0x3F));
    } else {
        append(0xF0 | (code >> 18));
        append(0x80 | ((code >> 12) & 0x3F));
        append(0x80 | ((code >> 6) & 0x3F));
        append(0x80 | (code & 0x3F));
    }
}

/// Lower case, without accents, ligatures and width taken apart.
void appendFolded(std::string &text, char32_t code)
{
    if (code < 0x80) {
        text.push_back(static_cast<char>(isAsciiDigit(code) ? code : code | 0x20));
        return;
    }
    const QList<uint> decomposed = QChar::decomposition(code).toUcs4();
    if (decomposed.isEmpty()) {
        appendUtf8(text, QChar::toCaseFolded(code));
        return;
    }
    for (const uint part : decomposed) {
        if (kindOf(part) == CharacterKind::Word)
            appendFolded(text, part);
    }
}

/// Reads a text character by character, the invisible ones with the character they follow.
class CharacterReader
{
public:
    explicit CharacterReader(std::string_view utf8) : m_text(utf8) { }

    bool read(Character &character)
    {
        if (m_position >= m_text.size())
            return false;
        character.start = position();
        const char32_t code = decode();
        character.code = code;
        character.kind = kindOf(code);
        if (character.kind == CharacterKind::Cjk)
            character.code = foldedCjk(code);
        if (character.kind != CharacterKind::Separator)
            absorbMarks(character);
        character.end = position();
        return true;
    }

    /// Whether the next character is a digit.
    bool isBeforeDigit() const { return isDigit(CharacterReader(*this).decode()); }

private:
    int position() const { return static_cast<int>(m_position); }

    void absorbMarks(Character &character)
    {
        while (m_position < m_text.size()) {
            const auto next = static_cast<unsigned char>(m_text[m_position]);
            // The lead bytes of ASCII and of U+4000..9FFF, which is most of what follows.
            if (next < 0x80 || isBetween(next, 0xE4, 0xE9))
                return;
            const std::size_t before = m_position;
            const char32_t code = decode();
            if (kindOf(code) != CharacterKind::Ignored) {
                m_position = before;
                return;
            }
            if (isKanaMark(code) && character.kind == CharacterKind::Cjk)
                character.code = withKanaMark(character.code, code);
        }
    }

    /// The code point here, moving behind it; 0 (a separator) for a byte that is not UTF-8.
    char32_t decode()
    {
        if (m_position >= m_text.size())
            return 0;
        const auto byte = [&](std::size_t at) {
            return at < m_text.size() ? static_cast<unsigned char>(m_text[at]) : 0U;
        };
        const unsigned lead = byte(m_position);
        if (lead < 0x80) {
            ++m_position;
            return lead;
        }
        const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        char32_t code = lead & (0x3FU >> following);
        bool valid = isBetween(lead, 0xC2, 0xF4);
        for (int i = 1; i <= following && valid; ++i) {
            const unsigned next = byte(m_position + static_cast<std::size_t>(i));
            valid = (next & 0xC0U) == 0x80U;
            code = (code << 6) | (next & 0x3FU);
        }
        m_position += valid ? static_cast<std::size_t>(following) + 1 : 1;
        return valid ? code : 0;
    }

    std::string_view m_text;
    std::size_t m_position = 0;
};

class Cutter
{
public:
    Cutter(std::string_view utf8, SearchTextUse use, const SearchTokenSink &sink)
        : m_reader(utf8), m_use(use), m_sink(sink)
    {
        advance();
    }

    int cut()
    {
        int code = 0;
        while (m_more && code == 0) {
            switch (m_current.kind) {
            case CharacterKind::Cjk:
                code = cutRun();
                break;
            case CharacterKind::Word:
                code = cutWord();
                break;
            case CharacterKind::Separator:
            case CharacterKind::Ignored:
                advance();
                break;
            }
        }
        return code;
    }

private:
    void advance() { m_more = m_reader.read(m_current); }

    int cutRun()
    {
        if (const int code = emitHeldBack())
            return code;
        Character previous = m_current;
        bool alone = true;
        for (advance(); m_more && m_current.kind == CharacterKind::Cjk; advance()) {
            m_token.clear();
            appendUtf8(m_token, previous.code);
            appendUtf8(m_token, m_current.code);
            if (const int code = emitToken(SearchToken::Kind::Pair, previous.start, m_current.end))
                return code;
            previous = m_current;
            alone = false;
        }
        m_heldBack = previous;
        return alone || m_use == SearchTextUse::Document ? emitHeldBack() : 0;
    }

    int cutWord()
    {
        if (const int code = emitHeldBack())
            return code;
        m_token.clear();
        const int start = m_current.start;
        int end = start;
        while (m_more && m_current.kind == CharacterKind::Word) {
            appendFolded(m_token, m_current.code);
            end = m_current.end;
            const bool afterDigit = isDigit(m_current.code);
            advance();
            if (m_more && afterDigit && isDot(m_current.code) && m_reader.isBeforeDigit()) {
                m_token.push_back('.');
                advance();
            }
        }
        return m_token.empty() ? 0 : emitToken(SearchToken::Kind::Word, start, end);
    }

    /// The last character of a run; a query's waits until another token follows.
    int emitHeldBack()
    {
        if (!m_heldBack)
            return 0;
        const Character last = *std::exchange(m_heldBack, std::nullopt);
        m_token.clear();
        appendUtf8(m_token, last.code);
        return emitToken(SearchToken::Kind::Last, last.start, last.end);
    }

    int emitToken(SearchToken::Kind kind, int start, int end)
    {
        return m_sink({kind, m_token, start, end});
    }

    CharacterReader m_reader;
    SearchTextUse m_use;
    const SearchTokenSink &m_sink;
    Character m_current;
    bool m_more = false;
    std::optional<Character> m_heldBack;
    std::string m_token;
};

using EmitToFts5 = int (*)(void *, int, const char *, int, int, int);

int createTokenizer(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    // It has no state, but FTS5 takes a null pointer for a failure.
    static char stateless = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&stateless);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) { }

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size,
             EmitToFts5 emitToken)
{
    const bool isQuery = (flags & FTS5_TOKENIZE_QUERY) != 0;
    return cutForSearch({text, static_cast<std::size_t>(size)},
                        isQuery ? SearchTextUse::Query : SearchTextUse::Document,
                        [context, emitToken](const SearchToken &token) {
                            return emitToken(context, 0, token.text.data(),
                                             static_cast<int>(token.text.size()), token.start,
                                             token.end);
                        });
}

} // namespace

int cutForSearch(std::string_view utf8, SearchTextUse use, const SearchTokenSink &sink)
{
    return Cutter(utf8, use, sink).cut();
}

int registerSearchTokenizer(sqlite3 *connection)
{
    // The way SQLite documents: the extension hands out its API through a bound pointer.
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code != SQLITE_OK)
        return code;
    sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    code = sqlite3_finalize(statement);
    if (code != SQLITE_OK || !api)
        return code != SQLITE_OK ? code : SQLITE_ERROR;
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    return api->xCreateTokenizer(api, "gatehouse", nullptr, &tokenizer, nullptr);
}

} // namespace gatehouse
