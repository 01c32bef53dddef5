namespace Sekisho.Documents.Texts;

/// <summary>The reading of one file: what was read so far, and what may still be spent. Files within it share both.</summary>
internal sealed class Reading
{
    private readonly Account account;
    private readonly string prefix;
    private readonly int depth;

    public Reading(DocumentLimits limits, CancellationToken token)
        : this(new Account(), limits, "", 0, token)
    {
    }

    private Reading(Account account, DocumentLimits limits, string prefix, int depth, CancellationToken token) =>
        (this.account, Limits, Token, this.prefix, this.depth) = (account, limits, token, prefix, depth);

    public DocumentLimits Limits { get; }

    public CancellationToken Token { get; }

    /// <summary>Where the reading was last, for a fault without a place.</summary>
    public string LastPlace => account.LastPlace;

    /// <summary>Length that the text may still grow by.</summary>
    public int TextLeft => (int)Math.Max(0, Limits.TextLength - account.Text);

    public long ExpandedLeft => Math.Max(0, Limits.ExpandedBytes - account.Expanded);

    /// <summary>Number of sections so far, all files counted.</summary>
    public int Sections => account.Parts.Count;

    /// <summary>Pictures noted so far, all files counted.</summary>
    public bool HasPictures => account.Notices.Contains(DocumentNotice.Pictures);

    /// <summary>A refusal that a parser may have swallowed.</summary>
    public UnreadableDocumentException? Refused
    {
        get => account.Refused;
        set => account.Refused = value;
    }

    public Reading Within(string place)
    {
        Token.ThrowIfCancellationRequested();
        if (depth == Limits.Depth) throw Refusal(DocumentFault.TooDeep, place);
        return new Reading(account, Limits, Full(place), depth + 1, Token);
    }

    public void At(string place)
    {
        Token.ThrowIfCancellationRequested();
        account.LastPlace = Full(place);
    }

    public void Add(string place, string text)
    {
        At(place);
        var kept = text.ReplaceLineEndings("\n").TrimStart('\n').TrimEnd('\n', '\t', ' ');
        if (string.IsNullOrWhiteSpace(kept)) return;
        account.Text += kept.Length + 1;
        if (account.Text > Limits.TextLength || account.Parts.Count == Limits.Sections) throw Refusal(DocumentFault.TooMuch, place);
        account.Parts.Add((Full(place), kept));
    }

    public void Note(DocumentNotice notice) => account.Notices.Add(notice);

    public void CountMember()
    {
        Token.ThrowIfCancellationRequested();
        if (++account.Members > Limits.Members) throw Refusal(DocumentFault.TooMuch);
    }

    public void CountExpanded(long bytes)
    {
        Token.ThrowIfCancellationRequested();
        if ((account.Expanded += bytes) > Limits.ExpandedBytes) throw Refusal(DocumentFault.TooMuch);
    }

    public void CountCell()
    {
        if (++account.Cells > Limits.Cells) throw Refusal(DocumentFault.TooMuch);
    }

    public UnreadableDocumentException Refusal(DocumentFault fault, string? place = null, Exception? inner = null, IReadOnlyList<int>? pages = null) =>
        new(fault, place is null ? prefix : Full(place), inner) { Pages = pages ?? [] };

    public DocumentText Result(DocumentKind kind) => Refused is { } refused ? throw refused : new DocumentText(kind, account.Parts, account.Notices);

    private string Full(string place) => prefix.Length == 0 ? place : place.Length == 0 ? prefix : $"{prefix} › {place}";

    private sealed class Account
    {
        public List<(string Place, string Text)> Parts { get; } = [];

        public SortedSet<DocumentNotice> Notices { get; } = [];

        public string LastPlace { get; set; } = "";

        public UnreadableDocumentException? Refused { get; set; }

        public long Text { get; set; }

        public long Expanded { get; set; }

        public int Members { get; set; }

        public int Cells { get; set; }
    }
}
