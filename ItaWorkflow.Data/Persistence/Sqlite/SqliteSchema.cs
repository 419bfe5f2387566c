using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>The record, as the migrations of SQLite know it: those of PostgreSQL belong to <see cref="ItaDbContext"/> itself.</summary>
internal sealed class SqliteSchema(DbContextOptions<SqliteSchema> options) : ItaDbContext(options);
