using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Tokens that are known by a mark inside or at the end, not by how they begin; the makers put it at a fixed place.</summary>
/// <param name="Title">Whose token it is, for the reason.</param>
/// <param name="Mark">The mark; case matters.</param>
/// <param name="LeastBefore">The fewest characters before it.</param>
/// <param name="MostBefore">The most.</param>
/// <param name="LeastAfter">The fewest characters behind it.</param>
/// <param name="MostAfter">The most.</param>
/// <param name="Before">The characters before it.</param>
/// <param name="After">The characters behind it.</param>
internal sealed record MarkedToken(string Title, string Mark, int LeastBefore, int MostBefore, int LeastAfter, int MostAfter, SearchValues<char> Before, SearchValues<char> After)
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphanumeric);
    private static readonly SearchValues<char> Base64 = SearchValues.Create(Alphanumeric + "+/");
    private static readonly SearchValues<char> Padded = SearchValues.Create(Alphanumeric + "+/=");
    private static readonly SearchValues<char> Url = SearchValues.Create(Alphanumeric + "-_=");
    private static readonly SearchValues<char> Microsoft = SearchValues.Create(Alphanumeric + "-_.~");

    /// <summary>All of them.</summary>
    public static readonly MarkedToken[] All =
    [
        new("Microsoft Entra ID のクライアントの秘密", "Q~", 4, 4, 31, 34, Microsoft, Microsoft),
        new("Azure DevOps のトークン", "AZDO", 76, 76, 4, 4, Letters, Letters),
        new("Azure Storage の鍵", "+ASt", 76, 76, 8, 8, Base64, Padded),
        new("Azure Cosmos DB の鍵", "ACDb", 76, 76, 8, 8, Base64, Padded),
        new("Azure Service Bus の鍵", "+ASb", 33, 33, 7, 7, Base64, Padded),
        new("Azure Event Hubs の鍵", "+AEh", 33, 33, 7, 7, Base64, Padded),
        new("Azure Container Registry の鍵", "+ACR", 42, 42, 6, 6, Base64, Base64),
        new("Azure AI Search の鍵", "AzSe", 42, 42, 6, 6, Letters, Letters),
        new("Azure Functions の鍵", "AzFu", 44, 44, 8, 8, Url, Url),
        new("Terraform のトークン", ".atlasv1.", 14, 14, 60, 70, Letters, Url),
        new("Mailchimp の API キー", "-us", 32, 32, 1, 2, Hex, Digits),
        new("Telegram のボットのトークン", ":AA", 8, 10, 33, 33, Digits, Url),
        new("Firebase Cloud Messaging の鍵", ":APA91b", 11, 11, 120, 160, Url, Url),
        new("LINE のチャネルアクセストークン", "w1cDnyilFU=", 140, 170, 0, 0, Padded, Padded),
    ];

    /// <summary>Finds the token in a run of characters.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Start and end, or (0, 0).</returns>
    public (int Start, int End) Find(ReadOnlySpan<char> run)
    {
        var at = run.IndexOf(Mark, StringComparison.Ordinal);
        if (at < LeastBefore) return (0, 0);
        var start = at;
        while (start > 0 && at - start <= MostBefore && Before.Contains(run[start - 1])) start--;
        var end = at + Mark.Length;
        var from = end;
        while (end < run.Length && end - from <= MostAfter && After.Contains(run[end])) end++;
        return at - start >= LeastBefore && at - start <= MostBefore && end - from >= LeastAfter && end - from <= MostAfter ? (start, end) : (0, 0);
    }
}
