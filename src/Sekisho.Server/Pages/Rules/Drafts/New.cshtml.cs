using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>Starts a draft: from the rules in force, a template of the program, or a file.</summary>
public sealed class NewModel(Visit visit, IChanges changes) : SekishoPage(visit)
{
    /// <summary>Value of <see cref="From"/> for the rules in force.</summary>
    public const string InForce = "in-force";

    /// <summary>Value of <see cref="From"/> for a file.</summary>
    public const string FromFile = "file";

    /// <summary>What its author calls it.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What it starts from: <see cref="InForce"/>, <see cref="FromFile"/> or the id of a template.</summary>
    [BindProperty]
    public string From { get; set; } = InForce;

    /// <summary>The file to import.</summary>
    [BindProperty(Name = "File")]
    public IFormFile? Upload { get; set; }

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task OnGetAsync() => Rules = await Visit.RulesAsync();

    /// <summary>Starts it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Rules = await Visit.RulesAsync();
        var (origin, content) = From == FromFile
            ? ($"取り込んだファイル（{Upload?.FileName}）", await TextOfAsync(Upload, cancellation))
            : From == InForce ? ($"今のきまり（{RulePageWords.Of(new RuleSetReference(Rules.Id, Rules.Version))}）", RuleSetReader.Write(Rules))
            : RuleTemplates.RuleSets.FirstOrDefault(r => r.Id == From) is { } template ? ($"ひな形「{template.Title}」", RuleSetReader.Write(template)) : ("", null);
        if (content is null) return Refused(From == FromFile ? Refuse.RuleFileMissing() : Refuse.NoSuch("ひな形"));

        var id = Guid.CreateVersion7();
        var started = await changes.CreateAsync<RuleDraft>(ChangeOf(id), async desk => RuleDraft.Start(id, Name, origin, content, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return started.Refused ? Refused(started.Refusal) : Done($"案「{started.Value.Name}」を作りました。", $"/rules/drafts/{started.Value.Id}");
    }

    /// <summary>The text of a file that was sent, or null for none or one that is too long to be rules.</summary>
    internal static async Task<string?> TextOfAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 or > RuleDraft.LongestContent * 4 }) return null;
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }
}
