using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Inspection;
using Sekisho.Inspection.Words;
using Sekisho.Server.Pages.Inspections;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>The body's own words that the inspection finds, tried on a sample before they count.</summary>
public sealed class WordsModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    private const int Most = 2000;
    private const int LongestSample = 20_000;

    /// <summary>Words, one a line; ways to write the same one apart by 、.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Patterns, one a line.</summary>
    [BindProperty]
    public string? Patterns { get; set; }

    /// <summary>A text on which they are tried.</summary>
    [BindProperty]
    public string? Sample { get; set; }

    /// <summary>What was found in the sample; null where nothing was tried.</summary>
    internal MarkedText? Tried { get; private set; }

    /// <summary>Shows the lists.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Seen = Organization.Version;
        (Words, Patterns) = (string.Join('\n', Organization.Words.Words), string.Join('\n', Organization.Words.Patterns));
    }

    /// <summary>Tries the lists as they stand in the form; nothing is kept.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (Check(out var words) is { } fault) return Refused(fault);
        var sample = Sample ?? "";
        if (sample.Length is 0 or > LongestSample) return Refused(Refuse.SampleMissing(LongestSample));
        Tried = new MarkedText(sample, new Inspector([], PublicContacts.None, null, words).Inspect(sample));
        return Page();
    }

    /// <summary>Replaces the lists, if nobody else has changed anything since they were shown.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Check(out _) is { } fault)
        {
            await ShowAsync(cancellation);
            return Refused(fault);
        }

        return await ChangeAsync(o => o.RegisterWords(new WordList(Lines(Words, '、'), Lines(Patterns))), "検査で見つける団体の語を登録しました。次に送るプロンプトから見つかります。", "/administration/words", cancellation);
    }

    private Refusal? Check(out RegisteredWords words)
    {
        words = RegisteredWords.None;
        var (field, list) = ("words", Lines(Words, '、'));
        try
        {
            words = new RegisteredWords(list, []);
            (field, list) = ("patterns", Lines(Patterns));
            words = new RegisteredWords(Lines(Words, '、'), list);
            return null;
        }
        catch (ArgumentException wrong)
        {
            return Refuse.WordMalformed(field, wrong.Message.Split(" (Parameter")[0]);
        }
    }

    private static ImmutableArray<string> Lines(string? text, params char[] also) =>
        [.. (text ?? "").Split(['\n', .. also], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(Most)];
}
