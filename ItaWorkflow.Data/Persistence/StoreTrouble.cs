namespace ItaWorkflow.Data.Persistence;

/// <summary>Why an office cannot be opened on the store that it was given.</summary>
public enum StoreTrouble
{
    /// <summary>Another process serves it already, and its file takes one.</summary>
    IsServed,

    /// <summary>A later version wrote it.</summary>
    IsNewer,

    /// <summary>An earlier version's own PostgreSQL lies there, and has not been moved.</summary>
    IsOldCluster,

    /// <summary>No earlier version's PostgreSQL lies there, or this machine has no programs to start it.</summary>
    IsNoCluster,

    /// <summary>It lies on another machine's disk, whose locks do not hold.</summary>
    IsOnShare,

    /// <summary>Something stands there already.</summary>
    IsNotEmpty,

    /// <summary>Its pages do not fit together.</summary>
    IsDamaged,

    /// <summary>Its key ring is sealed by a key that the key file does not hold.</summary>
    IsSealed,
}

/// <summary>The office was not opened, and nothing of it was changed.</summary>
/// <param name="where">The file or directory.</param>
public sealed class StoreTroubleException(StoreTrouble trouble, string where, Exception? cause = null)
    : Exception($"{where}: {trouble}", cause)
{
    public StoreTrouble Trouble => trouble;
    public string Where => where;
}
