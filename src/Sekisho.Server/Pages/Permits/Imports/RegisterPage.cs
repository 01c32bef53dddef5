using Microsoft.AspNetCore.Mvc.Filters;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>A page on which administrators take a register over; auditors and the chief look at it, and send nothing.</summary>
public abstract class RegisterPage(Visit visit) : SekishoPage(visit)
{
    /// <summary>Whether the visitor takes registers over.</summary>
    public bool MayImport { get; private set; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        MayImport = await Visit.HasAsync(Role.Administrator);
        if (MayImport || HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) await next();
        else context.Result = Forbid();
    }
}
