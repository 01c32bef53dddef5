using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages;

/// <summary>
/// What every page has: who asks, the token that makes a form count once, the faults to show. A refused command shows the page again with
/// the sentence at its top and at its field, and with what was typed; a carried out one redirects with a notice.
/// </summary>
public abstract class SekishoPage(Visit visit) : PageModel
{
    /// <summary>Who asks.</summary>
    public Visit Visit => visit;

    /// <summary>The form's token: the same form a second time changes nothing.</summary>
    [BindProperty]
    public Guid Token { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>What to show at the top of the page after a redirect.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Why it was refused.</summary>
    public ImmutableArray<Refusal> Faults { get; private set; } = [];

    /// <summary>The faults of one field.</summary>
    public IEnumerable<Refusal> FaultsOf(string field) => Faults.Where(f => f.Field == field);

    /// <summary>A request for a change of this body's subject, by whoever asks.</summary>
    protected ChangeRequest ChangeOf(Guid id) => new(visit.BodyId, id, Seen, visit.Actor, CommandToken());

    /// <summary>Shows the page again with the refusals, under the status of the first; what does not exist is a 404 page.</summary>
    protected IActionResult Refused(params IEnumerable<Refusal> refusals)
    {
        Faults = [.. refusals];
        if (Faults[0].Kind is RefusalKind.NotFound) return NotFound();
        Response.StatusCode = Faults[0].Kind switch
        {
            RefusalKind.Input or RefusalKind.TooLarge => StatusCodes.Status400BadRequest,
            RefusalKind.Unauthenticated or RefusalKind.NotPermitted => StatusCodes.Status403Forbidden,
            RefusalKind.State => StatusCodes.Status409Conflict,
            RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
            RefusalKind.Upstream => StatusCodes.Status502BadGateway,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
        return Page();
    }

    /// <summary>Redirects with a notice.</summary>
    protected IActionResult Done(string notice, string url)
    {
        Notice = notice;
        return LocalRedirect(url);
    }

    /// <summary>
    /// The form's token together with what was typed: the same form again is the same command. The same page sent with something else is another
    /// command, and the version that it names tells that it comes too late.
    /// </summary>
    private Guid CommandToken()
    {
        if (Token == Guid.Empty || !Request.HasFormContentType) return Guid.CreateVersion7();
        var typed = Request.Form.Where(f => f.Key != "form").OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + "=" + f.Value);
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', typed))).AsSpan(0, 16));
    }
}
