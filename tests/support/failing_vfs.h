// A disk that fills up: SQLite's own file layer, except that writing stops working after a number
// of writes. Registered as the default while it lives.
#pragma once

#include <map>
#include <sqlite3.h>

namespace unhunch::test {

class FailingVfs {
public:
    /// After `writes` successful writes every further one says "disk full".
    explicit FailingVfs(int writes) : m_inner(sqlite3_vfs_find(nullptr)) {
        s_left = writes;
        s_inner = m_inner;
        m_vfs = *m_inner;
        m_vfs.zName = "failing";
        m_vfs.xOpen = &open;
        m_vfs.pNext = nullptr;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingVfs() {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_inner, 1);
    }
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    /// False when nothing had to fail: the work fitted on the disk.
    [[nodiscard]] bool ranOut() const { return s_left < 0; }

private:
    /// A file's method table with the writing replaced. SQLite has several tables, one for each way
    /// of locking; all write by the same function.
    static const sqlite3_io_methods* failing(const sqlite3_io_methods* original) {
        static std::map<const sqlite3_io_methods*, sqlite3_io_methods> tables;
        const auto [table, isNew] = tables.try_emplace(original, *original);
        if (isNew) {
            s_write = original->xWrite;
            table->second.xWrite = &write;
        }
        return &table->second;
    }
    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
        const int code = s_inner->xOpen(s_inner, name, file, flags, out);
        if (code == SQLITE_OK && file->pMethods != nullptr) {
            file->pMethods = failing(file->pMethods);
        }
        return code;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
        if (s_left <= 0) {
            s_left = -1;
            return SQLITE_FULL;
        }
        --s_left;
        return s_write(file, data, size, at);
    }

    sqlite3_vfs* m_inner;
    sqlite3_vfs m_vfs{};
    static inline int s_left = 0;
    static inline sqlite3_vfs* s_inner = nullptr;
    static inline int (*s_write)(sqlite3_file*, const void*, int, sqlite3_int64) = nullptr;
};

} // namespace unhunch::test
