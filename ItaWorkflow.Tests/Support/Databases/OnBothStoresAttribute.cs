using Xunit.v3;

namespace ItaWorkflow.Tests.Support.Databases;

/// <summary>What touches claims, locks, races, timers or search: ./test.sh runs it on a file and again on a server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnBothStoresAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Store", "Both")];
}
