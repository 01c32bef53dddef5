using PhoneNumbers;

namespace Sekisho.Inspection.Detection;

/// <summary>How Japanese telephone numbers are grouped, and which are assigned (libphonenumber, asked once for each beginning of six digits).</summary>
internal static class TelephoneForm
{
    private const int HeadLength = 6;
    private const byte Assigned = 1;
    private const byte Unassigned = 2;

    // Whether numbers with these first six digits are assigned, for ten and for eleven digits: libphonenumber's rules look no further.
    private static readonly byte[] Known = new byte[2_000_000];

    /// <summary>How many digits the number has that begins with a group.</summary>
    public static int Digits(DigitGroups groups, int first)
    {
        Span<char> head = stackalloc char[3];
        groups.CopyHead(first, head);
        return head is [_, '2' or '5' or '6' or '7' or '8' or '9', '0'] ? 11 : 10;
    }

    /// <summary>Whether the groups are as long as those of Japanese numbers: 2-4-4, 3-3-4, 4-2-4, 5-1-4, 3-4-4, 4-3-3, 4-3-4, 4-6, or two of three joined.</summary>
    public static bool IsUsual(DigitGroups groups, int first, int last)
    {
        var (area, count) = (groups.Length(first), last - first + 1);
        var tail = groups.Length(last);
        return count switch
        {
            1 => true,
            2 => (area is >= 2 and <= 5 && area + tail is 10 or 11) || (tail == 4 && area is 6 or 7),
            3 => tail is 4 or 3 && area is >= 2 and <= 5 && (tail == 4 || area == 4),
            _ => false,
        };
    }

    /// <summary>Whether the digits begin as those of a mobile, IP or free telephone do.</summary>
    public static bool IsMobile(string digits) =>
        (digits.Length == 11 && digits[1] is '5' or '7' or '8' or '9' && digits[2] == '0') || (digits.Length == 10 && digits.StartsWith("0120", StringComparison.Ordinal));

    /// <summary>Whether a number is assigned.</summary>
    public static bool IsAssigned(string digits)
    {
        if (digits.Length < HeadLength || digits[0] == '+') return Ask(digits);
        var head = 0;
        for (var i = 1; i < HeadLength + 1; i++) head = (head * 10) + digits[i] - '0';
        ref var known = ref Known[head + (digits.Length == 11 ? 1_000_000 : 0)];
        if (known == 0) known = Ask(digits) ? Assigned : Unassigned;
        return known == Assigned;
    }

    private static bool Ask(string digits)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.IsValidNumber(util.Parse(digits, "JP"));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
