using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Secrets;

/// <summary>Keeps ASP.NET Core's data protection keys in the database, sealed with the master key, so that every node reads the same cookies.</summary>
internal sealed class SealedKeyRepository(IDbContextFactory<SekishoContext> contexts, MasterKey master) : IXmlRepository
{
    private const string Purpose = "data-protection";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.CreateDbContext();
        return context.ProtectionKeys.AsNoTracking().Select(k => k.Sealed).ToList().ConvertAll(text => XElement.Parse(master.Open(Purpose, text)));
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts.CreateDbContext();
        context.Add(new ProtectionKeyRow { Name = friendlyName, Sealed = master.Seal(Purpose, element.ToString(SaveOptions.DisableFormatting)) });
        context.SaveChanges();
    }
}
