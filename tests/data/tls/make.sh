#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates of this folder anew. Valid for a hundred years, except the one that has expired.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
touch "$work/index"
cat > "$work/ca.conf" <<END
[ca]
default_ca = tests
[tests]
database = $work/index
unique_subject = no
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
[issuer]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
END

openssl ecparam -name prime256v1 -genkey -noout -out "$work/ca.key"
openssl ecparam -name prime256v1 -genkey -noout -out server.key

# issue FILE KEY FROM TO [OPTION...]: a certificate for localhost, or what SUBJECT and NAMES say
issue() {
    file=$1 key=$2 from=$3 to=$4
    shift 4
    openssl req -new -key "$key" -out "$work/request" -subj "/CN=${SUBJECT:-localhost}" \
        -addext "subjectAltName=${NAMES:-DNS:localhost,IP:127.0.0.1}"
    openssl ca -batch -notext -config "$work/ca.conf" -in "$work/request" -out "$file.pem" -startdate "${from}000000Z" \
        -enddate "${to}000000Z" "$@"
}
SUBJECT="Paretoscope test issuer" issue ca "$work/ca.key" 20200101 21200101 -selfsign -keyfile "$work/ca.key" \
    -extensions issuer
issue selfsigned server.key 20200101 21200101 -selfsign -keyfile server.key
set -- -keyfile "$work/ca.key" -cert ca.pem
issue good server.key 20200101 21200101 "$@"
issue expired server.key 20200101 20200201 "$@"
issue notyetvalid server.key 21190101 21200101 "$@"
SUBJECT=elsewhere.example NAMES=DNS:elsewhere.example issue othername server.key 20200101 21200101 "$@"
