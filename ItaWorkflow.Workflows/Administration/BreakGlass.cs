using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Administration;

/// <summary>However providers fail, one administrator comes in.</summary>
internal static class BreakGlass
{
    /// <summary>Another than this person administers and comes in by password.</summary>
    public static Task<bool> KeepsPasswordWithoutAsync(this ItaDbContext db, int? personId, CancellationToken cancel) =>
        db.Users.AnyAsync(
            a =>
                a.PersonId != personId
                && a.Person!.IsAdministrator
                && a.Person.IsActive
                && a.PasswordHash != null
                && a.OnlyDoor == null,
            cancel
        );
}
