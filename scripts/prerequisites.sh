# Sourced by run.sh and test.sh: installs the Debian packages that are missing, and only those.
missing=()

say() { printf '%s\n%s\n' "$1" "$2" >&2; }

need() { # need COMMAND PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

need_file() { # need_file GLOB PACKAGE
  compgen -G "$1" >/dev/null || missing+=("$2")
}

need_given() { # need_given COMMAND NAME: not in Debian, so it must be there
  command -v "$1" >/dev/null 2>&1 && return
  say "ไม่พบ $2 โปรดติดตั้งก่อน" "$2 was not found: please install it first."
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    -o Dpkg::Options::=--force-confold "$@" </dev/null >>"$apt_log" 2>&1
}

install_packages() {
  # Without Debian's own database cluster: the tests make theirs in memory.
  case " $* " in *" postgresql "*)
    local conf=/etc/postgresql-common/createcluster.conf
    apt_install postgresql-common || return
    as_root pg_conftool "$conf" set create_main_cluster off
    apt_install "$@"
    local result=$?
    as_root pg_conftool "$conf" remove create_main_cluster
    return $result
    ;;
  esac
  apt_install "$@"
}

install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  say "กำลังติดตั้ง: ${missing[*]}" "Installing: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    say "ต้องใช้สิทธิ์ผู้ดูแลเครื่อง โปรดให้ผู้ดูแลสั่ง: apt-get install ${missing[*]}" \
      "This needs root and there is no sudo. Ask for: apt-get install ${missing[*]}"
    exit 1
  fi
  apt_log=$(mktemp)
  # The package lists are fetched only when what is known does not suffice.
  if ! install_packages "${missing[@]}"; then
    as_root apt-get update -qq >>"$apt_log" 2>&1 || true
    if ! install_packages "${missing[@]}"; then
      tail -n 20 "$apt_log" >&2
      say "ติดตั้งไม่สำเร็จ (ดูข้อความข้างบน)" "The installation failed (see above)."
      exit 1
    fi
  fi
  rm -f "$apt_log"
}

need_to_run() {
  need_given dotnet ".NET SDK 10"
  need_given node "Node.js"
  need_given npm "npm"
  need setpriv util-linux
  need chromium-headless-shell chromium-headless-shell
  need fc-list fontconfig
  need_file '/usr/share/fonts/truetype/tlwg/Laksaman.ttf' fonts-tlwg-laksaman-ttf
  need_file /usr/share/hunspell/th_TH.dic hunspell-th
}

need_to_test() {
  need_to_run
  need_file '/usr/lib/postgresql/*/bin/initdb' postgresql
  need chromium chromium
  need pdfsig poppler-utils
  need mutool mupdf-tools
  need qpdf qpdf
  need openssl openssl
}
